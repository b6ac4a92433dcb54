using System.Text;

namespace OssGen.Credentials.Sources;

/// <summary>
/// Splits the command of a profile into a program and its arguments. White space separates them, and quotation marks keep it. A backslash
/// escapes the next character, except on Windows, where paths contain it.
/// </summary>
internal static class CommandLineText
{
    /// <summary>Returns the words of a command, or null if a quotation mark isn't closed.</summary>
    internal static string[]? Split(string command, bool hasBackslashPaths)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, isWord) = ('\0', false);
        for (var index = 0; index < command.Length; index++)
        {
            var character = command[index];
            if (Escapes(character, quote, hasBackslashPaths) && index + 1 < command.Length
                && (quote == '\0' || command[index + 1] is '"' or '\\'))
            {
                word.Append(command[++index]);
                isWord = true;
            }
            else if (character == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && character is '"' or '\'')
            {
                (quote, isWord) = (character, true);
            }
            else if (quote == '\0' && char.IsWhiteSpace(character))
            {
                AddWord();
            }
            else
            {
                word.Append(character);
                isWord = true;
            }
        }

        AddWord();
        return quote == '\0' ? [.. words] : null;

        void AddWord()
        {
            if (isWord)
            {
                words.Add(word.ToString());
                word.Clear();
                isWord = false;
            }
        }
    }

    private static bool Escapes(char character, char quote, bool hasBackslashPaths) =>
        character == '\\' && quote != '\'' && !hasBackslashPaths;
}
