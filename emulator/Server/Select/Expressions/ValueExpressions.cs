using OssGen.Emulator.Select.Values;

namespace OssGen.Emulator.Select.Expressions;

/// <summary>A constant.</summary>
internal sealed class LiteralExpression(SqlValue value) : SqlExpression(value.Type, isConstant: true)
{
    public SqlValue Value => value;

    public override SqlValue Evaluate(SelectRow row) => value;
}

/// <summary>The value of a column.</summary>
internal sealed class ColumnExpression(SqlColumn column, SqlType? type) : SqlExpression(type, isConstant: false)
{
    public SqlColumn Column => column;

    public override SqlValue Evaluate(SelectRow row) => row.Read(column);
}

/// <summary>CAST: a value that is converted to a type.</summary>
internal sealed class CastExpression(SqlExpression operand, SqlType type, string? timeFormat) : SqlExpression(type, operand.IsConstant)
{
    public SqlExpression Operand => operand;

    public override SqlValue Evaluate(SelectRow row) => SqlConversion.To(operand.Evaluate(row), type, timeFormat);
}

/// <summary>
/// A chain of arithmetic operations, such as <c>1 + 2 - 3</c>, which is evaluated from left to right. A chain isn't a tree of pairs,
/// because the evaluation of a long one would exhaust the stack.
/// </summary>
internal sealed class ArithmeticExpression(SqlExpression first, IReadOnlyList<(char Operation, SqlExpression Operand)> rest)
    : SqlExpression(TypeOf(first, rest), first.IsConstant && rest.All(step => step.Operand.IsConstant))
{
    public override SqlValue Evaluate(SelectRow row)
    {
        var value = first.Evaluate(row);
        foreach (var (operation, operand) in rest)
        {
            value = SqlArithmetic.Compute(operation, value, operand.Evaluate(row));
        }

        return value;
    }

    private static SqlType? TypeOf(SqlExpression first, IReadOnlyList<(char Operation, SqlExpression Operand)> rest) =>
        first.Type != SqlType.Field && rest.All(step => step.Operand.Type == first.Type) ? first.Type : null;
}

/// <summary>The concatenation of two or more texts.</summary>
internal sealed class ConcatenationExpression(IReadOnlyList<SqlExpression> operands) : SqlExpression(SqlType.String, isConstant: false)
{
    // A null makes the result null, whatever the other values are.
    public override SqlValue Evaluate(SelectRow row)
    {
        var texts = new string[operands.Count];
        var length = 0L;
        var isMismatch = false;
        for (var i = 0; i < texts.Length; i++)
        {
            var value = operands[i].Evaluate(row);
            if (value.IsNull)
            {
                return value;
            }

            isMismatch |= !value.IsText;
            texts[i] = value.Text;
            length += texts[i].Length;
            TextLimit.Require(length);
        }

        return isMismatch ? SqlValue.Mismatch : SqlValue.Of(string.Concat(texts));
    }
}
