using OssGen.Emulator.Select.Values;

namespace OssGen.Emulator.Select.Expressions;

/// <summary>A condition. Null stands for unknown, as in SQL.</summary>
internal abstract class ConditionExpression() : SqlExpression(SqlType.Bool, isConstant: false)
{
    /// <summary>The number of simple conditions in the condition.</summary>
    public virtual int Count => 1;

    /// <summary>The number of levels of the condition.</summary>
    public virtual int Depth => 1;

    protected static SqlValue ToCondition(SqlValue value) => value.Type switch
    {
        SqlType.Field => SqlConversion.To(value, SqlType.Bool),
        SqlType.Bool or SqlType.Null => value,
        _ => SqlValue.Mismatch,
    };
}

/// <summary>A comparison of two values.</summary>
internal sealed class ComparisonExpression(string operation, SqlExpression left, SqlExpression right) : ConditionExpression
{
    public override SqlValue Evaluate(SelectRow row)
    {
        var order = SqlArithmetic.Compare(left.Evaluate(row), right.Evaluate(row));
        return order.Type != SqlType.Int ? order : SqlValue.Of(operation switch
        {
            "=" => order.Integer == 0,
            "<" => order.Integer < 0,
            "<=" => order.Integer <= 0,
            ">" => order.Integer > 0,
            ">=" => order.Integer >= 0,
            _ => order.Integer != 0,
        });
    }
}

/// <summary>AND or OR of two or more conditions.</summary>
internal sealed class LogicalExpression(bool isAnd, IReadOnlyList<SqlExpression> operands) : ConditionExpression
{
    public override int Count => operands.Sum(operand => (operand as ConditionExpression)?.Count ?? 1);

    public override int Depth => 1 + operands.Max(operand => (operand as ConditionExpression)?.Depth ?? 1);

    // The first operand that decides ends the evaluation, so that a row isn't skipped for values that don't matter.
    public override SqlValue Evaluate(SelectRow row)
    {
        var result = SqlValue.Of(isAnd);
        foreach (var operand in operands)
        {
            var value = ToCondition(operand.Evaluate(row));
            if (value.IsMismatch || (value.Type == SqlType.Bool && value.IsTrue != isAnd))
            {
                return value;
            }

            if (value.IsNull)
            {
                result = value;
            }
        }

        return result;
    }
}

/// <summary>NOT of a condition.</summary>
internal sealed class NotExpression(SqlExpression operand) : ConditionExpression
{
    public override int Count => (operand as ConditionExpression)?.Count ?? 1;

    public override int Depth => 1 + ((operand as ConditionExpression)?.Depth ?? 1);

    public override SqlValue Evaluate(SelectRow row)
    {
        var value = ToCondition(operand.Evaluate(row));
        return value.Type == SqlType.Bool ? SqlValue.Of(!value.IsTrue) : value;
    }
}

/// <summary>IS NULL.</summary>
internal sealed class IsNullExpression(SqlExpression operand) : ConditionExpression
{
    public override SqlValue Evaluate(SelectRow row)
    {
        var value = operand.Evaluate(row);
        return value.IsMismatch ? value : SqlValue.Of(value.IsNull);
    }
}

/// <summary>IN: whether a value is one of several constants.</summary>
internal sealed class InExpression(SqlExpression operand, IReadOnlyList<SqlValue> values) : ConditionExpression
{
    public override SqlValue Evaluate(SelectRow row)
    {
        var value = operand.Evaluate(row);
        if (value.IsNull || value.IsMismatch)
        {
            return value;
        }

        // Whether the value is one of others and null is unknown, unless it is one of the others.
        var result = SqlValue.Of(false);
        foreach (var constant in values)
        {
            var order = SqlArithmetic.Compare(value, constant);
            if (order.IsMismatch || order is { Type: SqlType.Int, Integer: 0 })
            {
                return order.IsMismatch ? order : SqlValue.Of(true);
            }

            if (order.IsNull)
            {
                result = order;
            }
        }

        return result;
    }
}

/// <summary>LIKE: whether a text matches a pattern.</summary>
internal sealed class LikeExpression(SqlExpression operand, LikePattern pattern) : ConditionExpression
{
    public override SqlValue Evaluate(SelectRow row)
    {
        var value = operand.Evaluate(row);
        if (value.IsText)
        {
            return SqlValue.Of(pattern.Matches(value.Text));
        }

        return value.IsNull ? value : SqlValue.Mismatch;
    }
}
