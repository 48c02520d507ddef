/**
 * The command line: one class for each command, all of them answering with an {@link
 * muharrir.app.cli.Answer} that is printed in one place, as text or as JSON.
 *
 * <p>Choices. picocli reads the arguments and writes the help; running and failing are ours, so
 * that every failure is one sentence with one of four exit codes, in Arabic or English. Words stand
 * in {@code resources/strings}: what a command says in {@code messages*.properties}, the help in
 * {@code cli*.properties}. A terminal speaks Arabic where its locale does, else English: most
 * terminals show Arabic letter by letter. Nothing of JavaFX is loaded for a command.
 */
@NullMarked
package muharrir.app.cli;

import org.jspecify.annotations.NullMarked;
