using System.Text;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Select.Sql;

/// <summary>Divides a statement into tokens.</summary>
internal static class SqlLexer
{
    private static readonly string[] LongSymbols = ["<=", ">=", "!=", "<>", "||"];

    /// <summary>Returns the tokens of a statement; the last one is its end.</summary>
    public static IReadOnlyList<SqlToken> Read(string statement)
    {
        var tokens = new List<SqlToken>();
        var at = 0;
        while (at < statement.Length)
        {
            if (char.IsWhiteSpace(statement[at]))
            {
                at++;
                continue;
            }

            tokens.Add(ReadToken(statement, ref at));
        }

        tokens.Add(new SqlToken(SqlTokenKind.End, "", at));
        return tokens;
    }

    private static SqlToken ReadToken(string statement, ref int at)
    {
        var start = at;
        var c = statement[at];
        if (c is '\'' or '"')
        {
            var text = ReadQuoted(statement, ref at, c);
            return new SqlToken(c == '"' ? SqlTokenKind.QuotedName : SqlTokenKind.Text, text, start);
        }

        if (char.IsAsciiDigit(c))
        {
            return new SqlToken(SqlTokenKind.Number, ReadNumber(statement, ref at), start);
        }

        if (IsNameCharacter(c))
        {
            while (at < statement.Length && IsNameCharacter(statement[at]))
            {
                at++;
            }

            return new SqlToken(SqlTokenKind.Word, statement[start..at], start);
        }

        var symbol = LongSymbols.FirstOrDefault(symbol => string.CompareOrdinal(statement, start, symbol, 0, 2) == 0) ?? c.ToString();
        if (symbol.Length == 1 && !"()[],.*=<>+-/%;".Contains(c, StringComparison.Ordinal))
        {
            throw OssErrors.SqlSyntax($"Unexpected character '{c}'", start);
        }

        at += symbol.Length;
        return new SqlToken(SqlTokenKind.Symbol, symbol, start);
    }

    // A quotation mark in the text is doubled.
    private static string ReadQuoted(string statement, ref int at, char quote)
    {
        var start = at++;
        var text = new StringBuilder();
        while (at < statement.Length)
        {
            var c = statement[at++];
            if (c != quote)
            {
                text.Append(c);
            }
            else if (at < statement.Length && statement[at] == quote)
            {
                text.Append(quote);
                at++;
            }
            else
            {
                return text.ToString();
            }
        }

        throw OssErrors.SqlSyntax($"No {quote} ends the text", start);
    }

    private static string ReadNumber(string statement, ref int at)
    {
        var start = at;
        SkipDigits(statement, ref at);
        if (at + 1 < statement.Length && statement[at] == '.' && char.IsAsciiDigit(statement[at + 1]))
        {
            at++;
            SkipDigits(statement, ref at);
        }

        if (at < statement.Length && IsNameCharacter(statement[at]))
        {
            throw OssErrors.SqlSyntax("A number runs into a name", start);
        }

        return statement[start..at];
    }

    private static void SkipDigits(string statement, ref int at)
    {
        while (at < statement.Length && char.IsAsciiDigit(statement[at]))
        {
            at++;
        }
    }

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c);
}
