package muharrir.app;

/** Starts Muharrir: the window, or the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("Muharrir");
  }
}
