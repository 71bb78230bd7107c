package dev.seaworthy.core.typestate;

import java.util.List;
import java.util.Set;

/**
 * What a library calls the acquisition and the release of one kind of resource: a row of the tables
 * {@code resources/*.toml}.
 *
 * @param id what the row is called, such as {@code pg.pool.connect}
 * @param noun what messages call the resource, such as {@code pooled client}
 * @param modules the modules whose exports the row names; empty for Java, which names types
 * @param owners what the resource is taken from: exports that make the owner by {@code new} or by a
 *     call; in Java qualified types
 * @param acquire the methods of an owner that hand out the resource
 * @param callback the parameters of a callback that takes the resource instead of a promise, each
 *     {@code error}, {@code handle} or {@code release}; empty if there is no such form
 * @param makers exports that make the resource itself, by {@code new} or by a call; in Java
 *     qualified types
 * @param openedBy the method that opens what {@code makers} made, or empty if it is open at once
 * @param release the methods of the resource that release it
 * @param ownerRelease the methods of other objects and types that release their argument
 * @param perRequest whether holding it for the life of the process is right, so that only code that
 *     runs again and again leaks it
 * @param repair what releases it, as code for a message: {@code client.release()}
 * @param source where the facts come from
 * @param checked when they were last compared with the source, ISO 8601
 */
public record ResourceSpec(
    String id,
    String noun,
    Set<String> modules,
    Set<String> owners,
    Set<String> acquire,
    List<String> callback,
    Set<String> makers,
    String openedBy,
    Set<String> release,
    Set<String> ownerRelease,
    boolean perRequest,
    String repair,
    String source,
    String checked) {

  /** Copies the collections. */
  public ResourceSpec {
    modules = Set.copyOf(modules);
    owners = Set.copyOf(owners);
    acquire = Set.copyOf(acquire);
    callback = List.copyOf(callback);
    makers = Set.copyOf(makers);
    release = Set.copyOf(release);
    ownerRelease = Set.copyOf(ownerRelease);
  }
}
