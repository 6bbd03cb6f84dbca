using System.CommandLine;

namespace DiplomacyTracker.Cli;

/// <summary><c>diplomacy completion bash</c>: the script that lets a shell ask us what may come next.</summary>
internal static class CompletionVerb
{
    private const string Bash = """
        _diplomacy() {
            local line=${COMP_LINE:0:COMP_POINT} word=${COMP_WORDS[COMP_CWORD]} IFS=$'\n'
            COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)" -- "$word"))
        }
        complete -o default -F _diplomacy diplomacy
        """;

    private const string Zsh = """
        #compdef diplomacy
        _diplomacy() {
            local line="${LBUFFER}"
            local -a found
            found=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
            compadd -- "${found[@]}"
        }
        (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
        compdef _diplomacy diplomacy
        """;

    public static Command Of()
    {
        var verb = new Verb("completion", "Prints a script that completes verbs, options and values.")
        {
            Examples = ["diplomacy completion bash >> ~/.bashrc", "diplomacy completion zsh >> ~/.zshrc"],
        };
        verb.Subcommands.Add(Script("bash", Bash));
        verb.Subcommands.Add(Script("zsh", Zsh));
        return verb;
    }

    private static Command Script(string shell, string script)
    {
        var command = new Verb(shell, $"The script for {shell}.");
        command.SetAction(_ => Console.Out.WriteLine(script));
        return command;
    }
}
