package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberId;
import java.time.Instant;

/** Somebody asked something in, or about, a class. */
public record ClassQuestion(
    long id, MemberId member, String nickname, String question, String notedBy, Instant notedAt) {}
