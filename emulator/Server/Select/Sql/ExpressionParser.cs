using System.Globalization;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Select.Expressions;
using OssGen.Emulator.Select.Values;

namespace OssGen.Emulator.Select.Sql;

/// <summary>Parses the values of a statement: columns, constants, CAST, arithmetic and concatenation.</summary>
internal sealed class ExpressionParser(TokenReader tokens, ColumnParser columns)
{
    private static readonly Dictionary<string, SqlType> CastTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["int"] = SqlType.Int, ["double"] = SqlType.Double, ["decimal"] = SqlType.Decimal, ["string"] = SqlType.String,
        ["timestamp"] = SqlType.Timestamp, ["bool"] = SqlType.Bool, ["boolean"] = SqlType.Bool,
    };

    private readonly Dictionary<SqlColumn, SqlType> _casts = [];

    /// <summary>Parses what is in parentheses, which may be a condition.</summary>
    public required Func<SqlExpression> ParseNested { get; init; }

    /// <summary>Runs a parser one level deeper, within the limit of levels.</summary>
    public required Func<Func<SqlExpression>, SqlExpression> Nest { get; init; }

    /// <summary>Parses a value.</summary>
    public SqlExpression Parse()
    {
        var operands = new List<SqlExpression> { ParseSum() };
        while (tokens.TrySymbol("||"))
        {
            operands.Add(ParseSum());
        }

        if (operands.Count == 1)
        {
            return operands[0];
        }

        return (operands[0].IsConstant && operands[1].IsConstant) || !operands.TrueForAll(operand => operand.CanBeText)
            ? throw OssErrors.Select("SqlInvalidConcatOperand", "'||' needs texts, at least one of which is a column.")
            : new ConcatenationExpression(operands);
    }

    /// <summary>Parses CAST after its name.</summary>
    public CastExpression ParseCast()
    {
        tokens.RequireSymbol("(");
        var operand = Nest(Parse);
        tokens.RequireWord("as");
        var name = tokens.Take();
        if (name.Kind != SqlTokenKind.Word || !CastTypes.TryGetValue(name.Text, out var type))
        {
            throw OssErrors.SqlSyntax($"Unknown type {name}", name.Position);
        }

        var format = ParseTimeFormat(type);
        tokens.RequireSymbol(")");
        RequireOneType(operand, type);
        var cast = new CastExpression(operand, type, format);
        RequireTime(cast, format);
        return cast;
    }

    private string? ParseTimeFormat(SqlType type)
    {
        if (type != SqlType.Timestamp || !tokens.TryWord("format"))
        {
            return null;
        }

        var format = tokens.Take();
        if (format.Kind != SqlTokenKind.Text)
        {
            throw OssErrors.SqlSyntax("Expected a format in quotation marks", format.Position);
        }

        return TimestampFormats.IsKnown(format.Text)
            ? format.Text
            : throw OssErrors.Select("SqlNotSupportedTimestampFormat", $"The time format '{format.Text}' is not supported.");
    }

    private void RequireOneType(SqlExpression operand, SqlType type)
    {
        if (operand is ColumnExpression { Column: var column } && !_casts.TryAdd(column, type) && _casts[column] != type)
        {
            throw OssErrors.Select("SqlOneColumnCastToDifferentTypes", $"The column {column.Name} is cast to different types.");
        }
    }

    private static void RequireTime(CastExpression cast, string? format)
    {
        if (cast.Operand is LiteralExpression { Value: { IsText: true } value } && cast.Type == SqlType.Timestamp
            && SqlConversion.To(value, SqlType.Timestamp, format).IsMismatch)
        {
            throw format is null
                ? OssErrors.Select("SqlInvalidTimestampValue", $"'{value}' is not a time.")
                : OssErrors.Select("SqlNotMatchTimestampFormat", $"'{value}' does not have the format '{format}'.");
        }
    }

    private SqlExpression ParseSum() => ParseArithmetic(ParseProduct, "+", "-");

    private SqlExpression ParseProduct() => ParseArithmetic(ParseOperand, "*", "/", "%");

    private SqlExpression ParseArithmetic(Func<SqlExpression> parseOperand, params string[] operations)
    {
        var first = parseOperand();
        var rest = new List<(char Operation, SqlExpression Operand)>();
        while (tokens.Current.Kind == SqlTokenKind.Symbol && operations.Contains(tokens.Current.Text))
        {
            var operation = tokens.Take().Text[0];
            var operand = parseOperand();
            if (!first.CanBeNumber || !operand.CanBeNumber)
            {
                throw OssErrors.Select("InvalidArithmeticOperand", $"'{operation}' needs numbers.");
            }

            rest.Add((operation, operand));
        }

        return rest.Count == 0 ? first : new ArithmeticExpression(first, rest);
    }

    private SqlExpression ParseOperand()
    {
        var token = tokens.Current;
        switch (token.Kind)
        {
            case SqlTokenKind.Number:
                return ParseNumber(isNegative: false);
            case SqlTokenKind.Symbol when token.Text is "-" or "+" && tokens.Next.Kind == SqlTokenKind.Number:
                tokens.Take();
                return ParseNumber(token.Text == "-");
            case SqlTokenKind.Text:
                return new LiteralExpression(SqlValue.Of(tokens.Take().Text));
            case SqlTokenKind.Symbol when token.Text == "(":
                tokens.Take();
                var nested = ParseNested();
                tokens.RequireSymbol(")");
                return nested;
            case SqlTokenKind.QuotedName:
                return columns.Parse();
            case SqlTokenKind.Word when token.IsWord("cast") && tokens.Next.IsSymbol("("):
                tokens.Take();
                return ParseCast();
            case SqlTokenKind.Word when token.IsWord("true") || token.IsWord("false"):
                return new LiteralExpression(SqlValue.Of(tokens.Take().IsWord("true")));
            case SqlTokenKind.Word when token.IsWord("null"):
                tokens.Take();
                return new LiteralExpression(SqlValue.Null);
            case SqlTokenKind.Word when !tokens.Next.IsSymbol("("):
                return columns.Parse();
            default:
                throw tokens.Expected("a column or a constant");
        }
    }

    private LiteralExpression ParseNumber(bool isNegative)
    {
        var token = tokens.Take();
        var text = (isNegative ? "-" : "") + token.Text;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            return new LiteralExpression(SqlValue.Of(integer));
        }

        var number = double.Parse(text, CultureInfo.InvariantCulture);
        return double.IsFinite(number)
            ? new LiteralExpression(SqlValue.Of(number))
            : throw OssErrors.SqlSyntax("A number is out of range", token.Position);
    }
}
