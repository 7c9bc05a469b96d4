/** Rounds of a questionnaire: who is asked, what each answers, how many of which (L2.5). */
@NamedInterface("round")
package io.qunflow.lifecycle.questionnaire.round;

import org.springframework.modulith.NamedInterface;
