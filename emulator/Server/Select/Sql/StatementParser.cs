using System.Globalization;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Select.Expressions;
using OssGen.Emulator.Select.Values;

namespace OssGen.Emulator.Select.Sql;

/// <summary>Parses and checks a statement: <c>SELECT values FROM ossobject [path] [alias] [WHERE condition] [LIMIT number]</c>.</summary>
internal sealed class StatementParser
{
    private const int MaxAggregates = 100;
    private const int MaxSelected = 1000;
    private const string Table = "ossobject";

    private readonly TokenReader _tokens;
    private readonly ColumnParser _columns;
    private readonly ConditionParser _conditions;
    private readonly bool _isJson;

    private StatementParser(IReadOnlyList<SqlToken> tokens, string? alias, bool isJson)
    {
        _tokens = new TokenReader(tokens);
        _columns = new ColumnParser(_tokens, isJson) { Alias = alias };
        _conditions = new ConditionParser(_tokens, _columns);
        _isJson = isJson;
    }

    /// <summary>Parses a statement. Throws OSS's error when the statement is malformed or exceeds a limit.</summary>
    public static SqlStatement Parse(string statement, bool isJson)
    {
        var tokens = SqlLexer.Read(statement);
        return new StatementParser(tokens, FindAlias(tokens, isJson), isJson).ParseStatement();
    }

    // The selected values use the alias, which follows them.
    private static string? FindAlias(IReadOnlyList<SqlToken> tokens, bool isJson)
    {
        var table = tokens.TakeWhile((token, index) => index == 0 || !tokens[index - 1].IsWord("from") || !token.IsWord(Table)).Count();
        if (table >= tokens.Count)
        {
            return null;
        }

        var rest = new TokenReader([.. tokens.Skip(table + 1)]);
        new ColumnParser(rest, isJson).ParsePath(allowEverything: true);
        return ParseAlias(rest);
    }

    private static string? ParseAlias(TokenReader tokens)
    {
        var hasAs = tokens.TryWord("as");
        var isName = tokens.Current.Kind == SqlTokenKind.QuotedName
            || (tokens.Current.Kind == SqlTokenKind.Word && !tokens.Current.IsWord("where") && !tokens.Current.IsWord("limit"));
        return isName ? tokens.Take().Text : hasAs ? throw tokens.Expected("a name after AS") : null;
    }

    private SqlStatement ParseStatement()
    {
        _tokens.RequireWord("select");
        var selected = ParseSelected();
        _tokens.RequireWord("from");
        _tokens.RequireWord(Table);
        var from = _columns.ParsePath(allowEverything: true);
        if (from.Count > 0 && !_isJson)
        {
            throw OssErrors.Select("TableRootNodeOnlySupportInJson", "Only a statement on a JSON object can have a path after FROM.");
        }

        ParseAlias(_tokens);
        var where = _tokens.TryWord("where") ? _conditions.Parse() : null;
        var limit = ParseLimit();
        _tokens.TrySymbol(";");
        return _tokens.Current.Kind == SqlTokenKind.End
            ? new SqlStatement { Selected = selected, From = from, Where = where, Limit = limit, Columns = _columns.Columns }
            : throw _tokens.Expected("the end of the statement");
    }

    private List<SelectedValue> ParseSelected()
    {
        var values = new List<SelectedValue>();
        var hasEverything = false;
        do
        {
            if (_tokens.TrySymbol("*"))
            {
                hasEverything = true;
            }
            else
            {
                var position = _tokens.Current.Position;
                values.Add(ParseSelectedValue());
                RequireFew(values, position);
            }
        }
        while (_tokens.TrySymbol(","));
        RequireOneKind(values, hasEverything);
        return values;
    }

    private static void RequireFew(List<SelectedValue> values, int position)
    {
        if (values.Count > MaxSelected)
        {
            throw OssErrors.SqlSyntax($"The statement selects more than {MaxSelected} columns", position);
        }
    }

    private static void RequireOneKind(List<SelectedValue> values, bool hasEverything)
    {
        if (hasEverything && values.Count > 0)
        {
            throw OssErrors.Select("SqlInvalidMixOfStarAndColumn", "A statement can not select '*' and columns.");
        }

        var aggregates = values.Count(value => value.Aggregate is not null);
        if (aggregates > 0 && aggregates < values.Count)
        {
            throw OssErrors.Select("SqlInvalidMixOfAggregationAndColumn", "A statement can not select aggregates and columns.");
        }

        if (aggregates > MaxAggregates)
        {
            throw OssErrors.Select("SqlExceedsMaxAggregationCount", $"A statement can not have more than {MaxAggregates} aggregates.");
        }
    }

    private SelectedValue ParseSelectedValue()
    {
        var (value, aggregate) = ParseFunction();
        var alias = _tokens.TryWord("as") ? ParseName() : null;
        return new SelectedValue(value, aggregate, alias);
    }

    private string ParseName() => _tokens.Take() is { Kind: SqlTokenKind.Word or SqlTokenKind.QuotedName or SqlTokenKind.Text } name
        ? name.Text
        : throw _tokens.Expected("a name after AS");

    // A statement can select columns, conversions and aggregates of them, and no other expressions.
    private (SqlExpression? Value, SqlAggregate? Aggregate) ParseFunction()
    {
        var token = _tokens.Current;
        if (!_tokens.Next.IsSymbol("(") || token.Kind != SqlTokenKind.Word)
        {
            var isName = token.Kind is SqlTokenKind.Word or SqlTokenKind.QuotedName;
            return (isName ? _columns.Parse() : throw _tokens.Expected("a column"), null);
        }

        if (token.IsWord("cast"))
        {
            _tokens.Take();
            return (_conditions.Values.ParseCast(), null);
        }

        if (!Enum.TryParse<SqlAggregate>(token.Text, ignoreCase: true, out var aggregate))
        {
            throw _tokens.Expected("AVG, SUM, MAX, MIN, COUNT or CAST");
        }

        _tokens.Take();
        _tokens.RequireSymbol("(");
        var value = aggregate == SqlAggregate.Count ? ParseStar() : ParseAggregated(aggregate);
        _tokens.RequireSymbol(")");
        return (value, aggregate);
    }

    private SqlExpression? ParseStar()
    {
        _tokens.RequireSymbol("*");
        return null;
    }

    private SqlExpression ParseAggregated(SqlAggregate aggregate)
    {
        var value = _conditions.Values.Parse();
        if (value.Type is SqlType.Field or SqlType.String or SqlType.Bool || value.IsConstant)
        {
            throw OssErrors.Select("SqlAggregationOnNonNumericType", "An aggregate needs a column that is a number. Use CAST.");
        }

        return value.Type == SqlType.Timestamp && (aggregate is SqlAggregate.Sum or SqlAggregate.Avg)
            ? throw OssErrors.Select("SqlInvalidAggregationOnTimestamp", "SUM and AVG can not be applied to times.")
            : value;
    }

    private long? ParseLimit()
    {
        if (!_tokens.TryWord("limit"))
        {
            return null;
        }

        var token = _tokens.Take();
        return token.Kind == SqlTokenKind.Number
            && long.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0
            ? limit
            : throw OssErrors.Select("SqlInvalidLimitValue", "The number after LIMIT must be a positive integer.");
    }
}
