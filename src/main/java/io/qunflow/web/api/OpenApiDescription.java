package io.qunflow.web.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** The head of the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
    info =
        @Info(
            title = "Qunflow",
            version = "v1",
            description =
                "Communities, their activity, lifecycle and tasks. Refusals are problem+json (RFC"
                    + " 9457) with a stable code. A body with a field that is not described here"
                    + " is refused whole with 422 UNKNOWN_FIELD, which names the field, where it"
                    + " stands, and those that are known; reports to webhooks may have more."),
    security = @SecurityRequirement(name = "basic"))
@SecurityScheme(name = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
class OpenApiDescription {}
