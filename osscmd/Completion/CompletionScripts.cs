namespace OssGen.Osscmd.Completion;

/// <summary>
/// The shell scripts that complete osscmd's commands and options. Each script calls the program with its <c>[suggest]</c> directive.
/// </summary>
internal static class CompletionScripts
{
    internal const string Bash = """
        _osscmd() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(osscmd "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _osscmd osscmd

        """;

    internal const string Zsh = """
        _osscmd() {
          local -a found
          found=("${(@f)$(osscmd "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
          [[ -n "$found" ]] && compadd -- $found
          _files
        }
        compdef _osscmd osscmd

        """;

    internal const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName osscmd -ScriptBlock {
          param($word, $command, $position)
          osscmd "[suggest:$position]" "$command" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }

        """;
}
