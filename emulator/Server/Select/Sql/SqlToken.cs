namespace OssGen.Emulator.Select.Sql;

/// <summary>The kinds of tokens.</summary>
internal enum SqlTokenKind
{
    /// <summary>The end of the statement.</summary>
    End,

    /// <summary>A keyword or name.</summary>
    Word,

    /// <summary>A name in double quotes.</summary>
    QuotedName,

    /// <summary>A text in single quotes.</summary>
    Text,

    /// <summary>A number without sign.</summary>
    Number,

    /// <summary>An operator or punctuation mark.</summary>
    Symbol,
}

/// <summary>A token of a statement.</summary>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text, int Position)
{
    public bool IsWord(string keyword) => Kind == SqlTokenKind.Word && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    public bool IsSymbol(string symbol) => Kind == SqlTokenKind.Symbol && Text == symbol;

    public override string ToString() => Kind == SqlTokenKind.End ? "the end" : $"'{Text}'";
}
