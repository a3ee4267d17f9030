package org.receptive;

/// Starts Receptive: the desktop application without arguments, a
/// command otherwise.
public final class Main {
	private Main() {
	}

	/// Runs the command named by `args`, or opens the application if there is none.
	public static void main(String[] args) {
		System.out.println("Receptive " + String.join(" ", args));
	}
}
