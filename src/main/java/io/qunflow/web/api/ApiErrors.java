package io.qunflow.web.api;

import io.qunflow.activity.FileTooLargeException;
import io.qunflow.lifecycle.questionnaire.QualityAspect;
import io.qunflow.lifecycle.questionnaire.QuestionnaireRefusedException;
import io.qunflow.operations.campaign.UnreadableCampaignException;
import io.qunflow.process.FormRefusedException;
import io.qunflow.process.QualityReason;
import io.qunflow.process.QuestionnaireUnfitException;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.ImportException;
import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.LineError;
import io.qunflow.shared.Wording;
import io.qunflow.web.Said;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * What the REST interface answers when it cannot do what was asked: problem+json with a stable
 * {@code code}, a {@code detail} for people, and {@code errors} where several things are wrong.
 */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

  /** One wrong field of a request. */
  record WrongField(String field, String message) {}

  /** One wrong line of a file. */
  record WrongLine(long line, String message) {
    static WrongLine of(LineError error) {
      return new WrongLine(error.line(), Said.of(error.message()));
    }
  }

  /** One reason why a questionnaire is not fit to be sent. */
  record Unfit(QualityAspect aspect, List<Integer> questions, String words) {
    static Unfit of(QualityReason reason) {
      return new Unfit(reason.aspect(), reason.questions(), Said.of(reason.wording()));
    }
  }

  @ExceptionHandler
  ProblemDetail refused(BusinessException e) {
    var problem = problem(statusOf(e), e.code(), e.wording());
    if (e instanceof ImportException lines) {
      problem.setProperty("errors", lines.errors().stream().map(WrongLine::of).toList());
      problem.setProperty("total", lines.total());
    } else if (e instanceof InvalidFieldsException fields) {
      problem.setProperty("errors", wrongFields(fields));
    } else if (e instanceof FormRefusedException form) {
      problem.setProperty(
          "errors",
          form.errors().stream().map(f -> new WrongField(f.key(), Said.of(f.message()))).toList());
    } else if (e instanceof QuestionnaireUnfitException unfit) {
      problem.setProperty("reasons", unfit.reasons().stream().map(Unfit::of).toList());
    } else if (e instanceof QuestionnaireRefusedException unreadable) {
      problem.setProperty("reasons", unreadable.reasons().stream().map(Said::of).toList());
    }
    return problem;
  }

  @ExceptionHandler
  ProblemDetail forbidden(AccessDeniedException e) {
    return problem(
        HttpStatus.FORBIDDEN,
        "FORBIDDEN",
        Wording.of("没有权限：%s", "Not allowed: %s", e.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail somebodyWasFirst(ConcurrencyFailureException e) {
    return problem(
        HttpStatus.CONFLICT,
        "CONFLICT",
        Wording.of(
            "同一时刻有人改了同样的内容。请重新读取后再试。",
            "Somebody changed the same thing at this moment. Read it again, then try again."));
  }

  @ExceptionHandler
  ProblemDetail unreadable(UnreadableCampaignException e) {
    var problem =
        problem(
            HttpStatus.CONFLICT,
            "UNREADABLE_CAMPAIGN",
            Wording.of(
                "这个活动存的内容读不懂：改写要用 PUT，revision=%d，写整份内容。",
                "What is kept of this campaign cannot be read: write it anew by PUT with revision=%d.",
                e.revision()));
    problem.setProperty("errors", e.faults().stream().map(Said::of).toList());
    problem.setProperty("document", e.text());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail wrongType(MethodArgumentTypeMismatchException e) {
    return problem(
        HttpStatus.BAD_REQUEST,
        "WRONG_PARAMETER",
        Wording.of(
            "参数 %s 的值“%s”不对。", "The parameter %s cannot be “%s”.", e.getName(), e.getValue()));
  }

  @ExceptionHandler
  ProblemDetail broken(RuntimeException e) {
    var id = UUID.randomUUID();
    LOG.error("REST call failed, {}", id, e);
    return problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "INTERNAL",
        Wording.of(
            "服务器出错了。请重试；仍然失败时把编号 %s 告诉管理员。",
            "The server failed. Try again; if it fails again, tell the administrator the number %s.",
            id));
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var problem =
        UnreadableBody.refusal(e)
            .map(this::refused)
            .orElseGet(
                () ->
                    problem(HttpStatus.BAD_REQUEST, "MALFORMED_JSON", UnreadableBody.malformed(e)));
    return handleExceptionInternal(
        e, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return handleExceptionInternal(
        e,
        problem(
            HttpStatus.BAD_REQUEST,
            "MISSING_PARAMETER",
            Wording.of("缺少参数 %s。", "The parameter %s is missing.", e.getParameterName())),
        headers,
        status,
        request);
  }

  private static HttpStatus statusOf(BusinessException e) {
    if (e instanceof FileTooLargeException) {
      return HttpStatus.PAYLOAD_TOO_LARGE;
    }
    if (e instanceof UnsupportedFormatException) {
      return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
    }
    return switch (e.kind()) {
      case UNKNOWN -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
    };
  }

  private static List<WrongField> wrongFields(InvalidFieldsException e) {
    return e.errors().entrySet().stream()
        .map(field -> new WrongField(field.getKey(), Said.of(field.getValue())))
        .toList();
  }

  private static ProblemDetail problem(HttpStatus status, String code, Wording detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, Said.of(detail));
    problem.setProperty("code", code);
    return problem;
  }
}
