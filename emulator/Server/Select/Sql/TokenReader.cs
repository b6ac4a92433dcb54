using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Select.Sql;

/// <summary>Reads the tokens of a statement in order.</summary>
internal sealed class TokenReader(IReadOnlyList<SqlToken> tokens)
{
    private int _at;

    public SqlToken Current => tokens[_at];

    public SqlToken Next => tokens[Math.Min(_at + 1, tokens.Count - 1)];

    public SqlToken Take() => Current.Kind == SqlTokenKind.End ? Current : tokens[_at++];

    public bool TryWord(string keyword) => TryTake(Current.IsWord(keyword));

    public bool TrySymbol(string symbol) => TryTake(Current.IsSymbol(symbol));

    public void RequireWord(string keyword)
    {
        if (!TryWord(keyword))
        {
            throw Expected(keyword.ToUpperInvariant());
        }
    }

    public void RequireSymbol(string symbol)
    {
        if (!TrySymbol(symbol))
        {
            throw Expected($"'{symbol}'");
        }
    }

    public Exception Expected(string what) => OssErrors.SqlSyntax($"Expected {what} instead of {Current}", Current.Position);

    private bool TryTake(bool matches)
    {
        if (matches)
        {
            _at++;
        }

        return matches;
    }
}
