package io.qunflow.operations.messaging;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes everything and remembers which key came in which attempts. */
final class StandInReceiver implements AutoCloseable {

  private final Map<String, List<Integer>> taken = new TreeMap<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final HttpServer server;
  private int deliveries;

  StandInReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void take(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    var head = exchange.getRequestHeaders();
    synchronized (this) {
      taken
          .computeIfAbsent(head.getFirst("X-Key"), key -> new ArrayList<>())
          .add(Integer.parseInt(head.getFirst("X-Attempt")));
      deliveries++;
      notifyAll();
    }
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  /** Waits until so many deliveries came in all. */
  synchronized void await(int wanted) throws InterruptedException {
    long end = System.nanoTime() + 300_000_000_000L;
    while (deliveries < wanted) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new IllegalStateException(deliveries + " of " + wanted + " came in five minutes");
      }
      wait(left);
    }
  }

  /** The attempts of each key, in the order they came. */
  synchronized Map<String, List<Integer>> taken() {
    return new TreeMap<>(taken);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
