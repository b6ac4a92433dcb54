using System.Globalization;
using System.Text;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Select.Expressions;
using OssGen.Emulator.Select.Values;

namespace OssGen.Emulator.Select.Sql;

/// <summary>Parses the columns and JSON paths of a statement.</summary>
internal sealed class ColumnParser(TokenReader tokens, bool isJson)
{
    private const int MaxNameBytes = 1024;
    private const int MaxDepth = 10;
    private const int MaxColumns = 1000;

    private readonly Dictionary<IReadOnlyList<PathStep>, SqlColumn> _columns = new(new PathComparer());

    public IReadOnlyList<SqlColumn> Columns => [.. _columns.Values];

    /// <summary>The name of the rows, such as <c>s</c> in <c>from ossobject s</c>, which paths can begin with.</summary>
    public string? Alias { get; set; }

    /// <summary>Parses a column.</summary>
    public ColumnExpression Parse()
    {
        var start = tokens.Current.Position;
        var first = tokens.Take();
        var steps = ParsePath(allowEverything: false);
        var isAlias = first.Kind == SqlTokenKind.Word && first.Text.Equals(Alias, StringComparison.OrdinalIgnoreCase);
        if (!isAlias || (!isJson && steps.Count == 0))
        {
            steps.Insert(0, Name(first.Text));
        }

        if (!isJson && (steps.Count > 1 || steps[0].Name is null))
        {
            throw OssErrors.Select("NestedColumnNotSupportInCsv", "A statement on a CSV object can not have nested columns.");
        }

        return new ColumnExpression(Intern(steps, start), isJson ? null : SqlType.Field);
    }

    /// <summary>Parses the steps of a path that follow its beginning.</summary>
    public List<PathStep> ParsePath(bool allowEverything)
    {
        var steps = new List<PathStep>();
        while (true)
        {
            if (tokens.TrySymbol("."))
            {
                steps.Add(ParseKey());
            }
            else if (tokens.TrySymbol("["))
            {
                steps.Add(ParseBracket(allowEverything));
                tokens.RequireSymbol("]");
            }
            else
            {
                return steps.Count <= MaxDepth
                    ? steps
                    : throw OssErrors.Select("ExceedsMaxNestedColumnDepth", $"A path can not have more than {MaxDepth} levels.");
            }
        }
    }

    private PathStep ParseKey()
    {
        var token = tokens.Take();
        return token.Kind is SqlTokenKind.Word or SqlTokenKind.QuotedName or SqlTokenKind.Text
            ? Name(token.Text)
            : throw OssErrors.SqlSyntax("Expected a key after '.'", token.Position);
    }

    private PathStep ParseBracket(bool allowEverything)
    {
        var token = tokens.Take();
        switch (token.Kind)
        {
            case SqlTokenKind.Text or SqlTokenKind.Word or SqlTokenKind.QuotedName:
                return Name(token.Text);
            case SqlTokenKind.Number when int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var index):
                return PathStep.Element(index);
            case SqlTokenKind.Symbol when token.Text == "*":
                return allowEverything
                    ? PathStep.Everything
                    : throw OssErrors.Select("WildCardNotAllowed", "'[*]' can only be used after FROM.");
            case SqlTokenKind.Symbol when token.Text == "-" && tokens.Current.Kind == SqlTokenKind.Number:
                throw OssErrors.Select("NegativeRowIndex", "The index of an array can not be negative.");
            default:
                throw OssErrors.SqlSyntax("Expected a key, an index or '*' after '['", token.Position);
        }
    }

    private SqlColumn Intern(List<PathStep> steps, int start)
    {
        var column = new SqlColumn(steps);
        if (!_columns.TryAdd(steps, column))
        {
            return _columns[steps];
        }

        if (!isJson)
        {
            column.Position = PositionOf(steps[0].Name!);
        }

        return _columns.Count <= MaxColumns
            ? column
            : throw OssErrors.SqlSyntax($"The statement has more than {MaxColumns} columns", start);
    }

    // _1, _2 and so on are columns by number, whatever the header says.
    private static int PositionOf(string name)
    {
        if (name.Length < 2 || name[0] != '_' || name.AsSpan(1).ContainsAnyExceptInRange('0', '9'))
        {
            return -1;
        }

        return int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= MaxColumns
            ? number - 1
            : throw OssErrors.Select("SqlInvalidColumnIndex", $"The number of a column must be from 1 to {MaxColumns}.");
    }

    private static PathStep Name(string name) => Encoding.UTF8.GetByteCount(name) <= MaxNameBytes
        ? PathStep.Key(name)
        : throw OssErrors.Select("SqlExceedsMaxColumnNameLength", $"The name of a column can not be longer than {MaxNameBytes} bytes.");

    private sealed class PathComparer : IEqualityComparer<IReadOnlyList<PathStep>>
    {
        public bool Equals(IReadOnlyList<PathStep>? x, IReadOnlyList<PathStep>? y) => x is not null && y is not null && x.SequenceEqual(y);

        public int GetHashCode(IReadOnlyList<PathStep> obj)
        {
            var hash = new HashCode();
            foreach (var step in obj)
            {
                hash.Add(step);
            }

            return hash.ToHashCode();
        }
    }
}
