package io.qunflow.web.door;

import java.util.List;

/**
 * One page of a questionnaire, with how far the member is.
 *
 * @param path where its form is sent to
 * @param page from 1
 * @param answered how many of {@code asked} questions are answered
 * @param minutes what is left takes about
 * @param last whether the main action hands everything in
 */
record SheetView(
    String title,
    String introduction,
    String language,
    String path,
    int page,
    boolean first,
    boolean last,
    int revision,
    int answered,
    int asked,
    int minutes,
    List<QuestionView> questions) {}
