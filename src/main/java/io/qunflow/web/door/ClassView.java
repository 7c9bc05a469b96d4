package io.qunflow.web.door;

/**
 * A public class as one person finds it just now; texts and times in words.
 *
 * @param state {@code OPEN} one can register, {@code REGISTERED}, {@code WAITING}, {@code EARLY}
 *     not open yet, {@code OVER}, {@code OFF}
 * @param free places that are left
 * @param waitingPlace of this person, from 1; 0 where it does not wait
 * @param meeting where to go; empty for who has no place
 * @param replay where it can be seen again; empty for who did not register
 */
record ClassView(
    String title,
    String about,
    String when,
    int capacity,
    int free,
    int waiting,
    String state,
    int waitingPlace,
    String meeting,
    String replay) {}
