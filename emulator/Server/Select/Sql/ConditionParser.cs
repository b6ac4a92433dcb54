using OssGen.Emulator.Errors;
using OssGen.Emulator.Select.Expressions;
using OssGen.Emulator.Select.Values;

namespace OssGen.Emulator.Select.Sql;

/// <summary>Parses the condition after WHERE.</summary>
internal sealed class ConditionParser
{
    private const int MaxConditions = 20;
    private const int MaxDepth = 10;
    private const int MaxNesting = 100;
    private const int MaxInCount = 1024;
    private const int MaxWildcards = 5;
    private const int MaxPatternCharacters = 1024;

    private readonly TokenReader _tokens;
    private readonly ExpressionParser _values;
    private int _nesting;

    public ConditionParser(TokenReader tokens, ColumnParser columns)
    {
        _tokens = tokens;
        _values = new ExpressionParser(tokens, columns) { ParseNested = ParseNested, Nest = Nested };
    }

    /// <summary>The parser of values, whose values in parentheses may be conditions.</summary>
    public ExpressionParser Values => _values;

    /// <summary>Parses the condition.</summary>
    public SqlExpression Parse()
    {
        var condition = ParseOr();
        if (!condition.CanBeCondition)
        {
            throw OssErrors.Select("SqlSyntaxError", "The expression after WHERE is not a condition.");
        }

        if (condition is ConditionExpression { Count: > MaxConditions })
        {
            throw OssErrors.Select("SqlExceedsMaxConditionCount", $"There can not be more than {MaxConditions} conditions after WHERE.");
        }

        return condition is ConditionExpression { Depth: > MaxDepth }
            ? throw OssErrors.Select("SqlExceedsMaxConditionDepth", $"The conditions after WHERE can not have more than {MaxDepth} levels.")
            : condition;
    }

    private SqlExpression ParseNested() => Nested(ParseOr);

    private SqlExpression ParseOr() => ParseLogical("or", ParseAnd, "SqlInvalidOrOperand");

    private SqlExpression ParseAnd() => ParseLogical("and", ParseNot, "SqlInvalidAndOperand");

    private SqlExpression ParseLogical(string keyword, Func<SqlExpression> parseOperand, string error)
    {
        var operands = new List<SqlExpression> { parseOperand() };
        while (_tokens.TryWord(keyword))
        {
            operands.Add(parseOperand());
        }

        if (operands.Count == 1)
        {
            return operands[0];
        }

        return operands.TrueForAll(operand => operand.CanBeCondition)
            ? new LogicalExpression(keyword == "and", operands)
            : throw OssErrors.Select(error, $"{keyword.ToUpperInvariant()} needs conditions.");
    }

    private SqlExpression ParseNot()
    {
        if (!_tokens.TryWord("not"))
        {
            return ParseSimple();
        }

        var operand = Nested(ParseNot);
        return operand.CanBeCondition
            ? new NotExpression(operand)
            : throw OssErrors.Select("SqlInvalidNotOperand", "NOT needs a condition.");
    }

    private SqlExpression ParseSimple()
    {
        var left = _values.Parse();
        if (_tokens.Current is { Kind: SqlTokenKind.Symbol, Text: "=" or "!=" or "<>" or "<" or "<=" or ">" or ">=" })
        {
            return Comparison(_tokens.Take().Text, left, _values.Parse());
        }

        if (_tokens.TryWord("is"))
        {
            return ParseIsNull(left);
        }

        var isNegated = _tokens.TryWord("not");
        SqlExpression? condition =
            _tokens.TryWord("in") ? ParseIn(left)
            : _tokens.TryWord("between") ? ParseBetween(left)
            : _tokens.TryWord("like") ? ParseLike(left)
            : null;
        if (condition is null)
        {
            return isNegated ? throw _tokens.Expected("IN, BETWEEN or LIKE") : left;
        }

        return isNegated ? new NotExpression(condition) : condition;
    }

    private static ComparisonExpression Comparison(string operation, SqlExpression left, SqlExpression right) =>
        SqlExpression.AreComparable(left, right)
            ? new ComparisonExpression(operation, left, right)
            : throw OssErrors.Select("SqlComparerOperandTypeMismatch", $"'{operation}' compares values of different types.");

    private SqlExpression ParseIsNull(SqlExpression operand)
    {
        var isNegated = _tokens.TryWord("not");
        _tokens.RequireWord("null");
        if (operand.IsConstant)
        {
            throw OssErrors.Select("SqlInvalidIsNullOperand", "IS NULL needs a column.");
        }

        var condition = new IsNullExpression(operand);
        return isNegated ? new NotExpression(condition) : condition;
    }

    private InExpression ParseIn(SqlExpression operand)
    {
        _tokens.RequireSymbol("(");
        var constants = new List<LiteralExpression>();
        do
        {
            constants.Add(_values.Parse() as LiteralExpression ?? throw _tokens.Expected("a constant before this"));
        }
        while (_tokens.TrySymbol(","));
        _tokens.RequireSymbol(")");
        if (constants.Count > MaxInCount)
        {
            throw OssErrors.Select("SqlExceedsMaxInCount", $"There can not be more than {MaxInCount} constants in IN.");
        }

        if (constants.Exists(constant => constant.CanBeNumber != constants[0].CanBeNumber || constant.CanBeText != constants[0].CanBeText))
        {
            throw OssErrors.Select("SqlValueTypeOfInMustBeSame", "The constants in IN must have the same type.");
        }

        return SqlExpression.AreComparable(operand, constants[0])
            ? new InExpression(operand, [.. constants.Select(constant => constant.Value)])
            : throw OssErrors.Select("SqlComparerOperandTypeMismatch", "IN compares values of different types.");
    }

    private LogicalExpression ParseBetween(SqlExpression operand)
    {
        var low = _values.Parse();
        _tokens.RequireWord("and");
        return new LogicalExpression(isAnd: true, [Comparison(">=", operand, low), Comparison("<=", operand, _values.Parse())]);
    }

    private LikeExpression ParseLike(SqlExpression operand)
    {
        if (operand.IsConstant || !operand.CanBeText || _values.Parse() is not LiteralExpression { Value: { Type: SqlType.String } text })
        {
            throw OssErrors.Select("SqlInvalidLikeOperand", "LIKE needs a column that is a text, and a pattern.");
        }

        // Each character of a text can be compared with each of the pattern.
        if (text.Text.Length > MaxPatternCharacters)
        {
            throw OssErrors.Select("SqlInvalidLikeOperand", $"A pattern can not have more than {MaxPatternCharacters} characters.");
        }

        var pattern = LikePattern.Parse(text.Text, ParseEscape())
            ?? throw OssErrors.Select("SqlNoCharAfterEscapeChar", "The pattern ends with the escape character.");
        return pattern.WildcardCount <= MaxWildcards
            ? new LikeExpression(operand, pattern)
            : throw OssErrors.Select("SqlExceedsMaxWildCardCount", $"A pattern can not have more than {MaxWildcards} wildcards.");
    }

    private char? ParseEscape()
    {
        if (!_tokens.TryWord("escape"))
        {
            return null;
        }

        var token = _tokens.Take();
        if (token.Kind != SqlTokenKind.Text || token.Text.Length != 1)
        {
            throw OssErrors.Select("SqlOnlyOneEscapeCharIsAllowed", "ESCAPE needs one character.");
        }

        return token.Text[0] is '%' or '*' or '?'
            ? throw OssErrors.Select("SqlInvalidEscapeChar", $"'{token.Text}' can not be the escape character.")
            : token.Text[0];
    }

    // Parsing is recursive: without a limit, a statement of parentheses would exhaust the stack.
    private SqlExpression Nested(Func<SqlExpression> parse)
    {
        if (++_nesting > MaxNesting)
        {
            throw OssErrors.Select("SqlInvalidSqlAfterAnalysis", "The statement is nested too deeply.");
        }

        var nested = parse();
        _nesting--;
        return nested;
    }
}
