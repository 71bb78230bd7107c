package dev.seaworthy.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Applies a function to many items on several threads; the order of the results is the items'. */
final class ParallelMap {
  /** Deeply nested sources recurse deeply: 64 MB hold some 100,000 nested brackets. */
  private static final long STACK_BYTES = 64L << 20;

  private final int threads;

  ParallelMap(int threads) {
    this.threads = threads;
  }

  <T, R> List<R> map(List<T> items, Function<T, R> function, Progress progress)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads, ParallelMap::thread);
    try {
      AtomicInteger done = new AtomicInteger();
      List<Future<R>> futures = new ArrayList<>(items.size());
      for (T item : items) {
        futures.add(
            pool.submit(
                () -> {
                  R result = function.apply(item);
                  progress.files(done.incrementAndGet(), items.size());
                  return result;
                }));
      }
      List<R> results = new ArrayList<>(items.size());
      for (Future<R> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the analysis of a file failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "seaworthy-analysis", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }
}
