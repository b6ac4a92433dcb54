using OssGen.Emulator.Select.Values;

namespace OssGen.Emulator.Select.Expressions;

/// <summary>A constant.</summary>
internal sealed class LiteralExpression(SqlValue value) : SqlExpression
{
    public SqlValue Value => value;

    public override SqlType? Type => value.Type;

    public override bool IsConstant => true;

    public override SqlValue Evaluate(SelectRow row) => value;
}

/// <summary>The value of a column.</summary>
internal sealed class ColumnExpression(SqlColumn column, SqlType? type) : SqlExpression
{
    public SqlColumn Column => column;

    public override SqlType? Type => type;

    public override SqlValue Evaluate(SelectRow row) => row.Read(column);
}

/// <summary>CAST: a value that is converted to a type.</summary>
internal sealed class CastExpression(SqlExpression operand, SqlType type, string? timeFormat) : SqlExpression
{
    public SqlExpression Operand => operand;

    public override SqlType? Type => type;

    public override bool IsConstant => operand.IsConstant;

    public override SqlValue Evaluate(SelectRow row) => SqlConversion.To(operand.Evaluate(row), type, timeFormat);
}

/// <summary>Arithmetic on two numbers.</summary>
internal sealed class ArithmeticExpression(char operation, SqlExpression left, SqlExpression right) : SqlExpression
{
    public override SqlType? Type => left.Type == right.Type && left.Type != SqlType.Field ? left.Type : null;

    public override bool IsConstant => left.IsConstant && right.IsConstant;

    public override SqlValue Evaluate(SelectRow row) => SqlArithmetic.Compute(operation, left.Evaluate(row), right.Evaluate(row));
}

/// <summary>The concatenation of two texts.</summary>
internal sealed class ConcatenationExpression(SqlExpression left, SqlExpression right) : SqlExpression
{
    public override SqlType? Type => SqlType.String;

    public override SqlValue Evaluate(SelectRow row)
    {
        var (first, second) = (left.Evaluate(row), right.Evaluate(row));
        if (first.IsNull || second.IsNull)
        {
            return SqlValue.Null;
        }

        return first.IsText && second.IsText ? SqlValue.Of(first.Text + second.Text) : SqlValue.Mismatch;
    }
}
