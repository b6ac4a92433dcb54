namespace OssGen.Emulator.Select.Values;

/// <summary>Computes and compares values. Null operands give null, and operands without a common type give a mismatch.</summary>
internal static class SqlArithmetic
{
    /// <summary>Computes <c>+</c>, <c>-</c>, <c>*</c>, <c>/</c> or <c>%</c>.</summary>
    public static SqlValue Compute(char operation, SqlValue left, SqlValue right)
    {
        (left, right) = (SqlConversion.ToNumber(left), SqlConversion.ToNumber(right));
        if (left.IsMismatch || right.IsMismatch)
        {
            return SqlValue.Mismatch;
        }

        if (left.IsNull || right.IsNull)
        {
            return SqlValue.Null;
        }

        if (!left.IsNumber || !right.IsNumber)
        {
            return SqlValue.Mismatch;
        }

        try
        {
            return CommonType(left, right) switch
            {
                SqlType.Int => Compute(operation, left.Integer, right.Integer),
                SqlType.Decimal => Compute(operation, left.ToDecimal(), right.ToDecimal()),
                _ => Compute(operation, left.ToDouble(), right.ToDouble()),
            };
        }
        catch (ArithmeticException)
        {
            return SqlValue.Mismatch;
        }
    }

    /// <summary>Compares two values of a common type. Returns null if a value is null, and a mismatch if there is no common type.</summary>
    public static SqlValue Compare(SqlValue left, SqlValue right)
    {
        if (left.IsMismatch || right.IsMismatch)
        {
            return SqlValue.Mismatch;
        }

        (left, right) = (Adapt(left, right), Adapt(right, left));
        if (left.IsNull || right.IsNull)
        {
            return SqlValue.Null;
        }

        if (left.IsNumber && right.IsNumber)
        {
            return SqlValue.Of((long)CompareNumbers(left, right));
        }

        if (left.IsText && right.IsText)
        {
            return SqlValue.Of((long)Math.Sign(string.CompareOrdinal(left.Text, right.Text)));
        }

        return left.Type == right.Type && left.Type is SqlType.Bool or SqlType.Timestamp
            ? SqlValue.Of((long)left.Integer.CompareTo(right.Integer))
            : SqlValue.Mismatch;
    }

    // Only fields of CSV objects are converted: values of JSON objects have the types that they have.
    private static SqlValue Adapt(SqlValue value, SqlValue other)
    {
        if (value.Type != SqlType.Field || other.IsText || other.IsNull)
        {
            return value;
        }

        return other.IsNumber ? SqlConversion.ToNumber(value) : SqlConversion.To(value, other.Type);
    }

    private static int CompareNumbers(SqlValue left, SqlValue right) => CommonType(left, right) switch
    {
        SqlType.Int => left.Integer.CompareTo(right.Integer),
        SqlType.Decimal => left.ToDecimal().CompareTo(right.ToDecimal()),
        _ => left.ToDouble().CompareTo(right.ToDouble()),
    };

    private static SqlType CommonType(SqlValue left, SqlValue right) =>
        left.Type == SqlType.Double || right.Type == SqlType.Double ? SqlType.Double
        : left.Type == SqlType.Decimal || right.Type == SqlType.Decimal ? SqlType.Decimal
        : SqlType.Int;

    private static SqlValue Compute(char operation, long left, long right) => SqlValue.Of(checked(operation switch
    {
        '+' => left + right,
        '-' => left - right,
        '*' => left * right,
        '/' => left / right,
        _ => right == -1 ? 0 : left % right,
    }));

    private static SqlValue Compute(char operation, decimal left, decimal right) => SqlValue.Of(operation switch
    {
        '+' => left + right,
        '-' => left - right,
        '*' => left * right,
        '/' => left / right,
        _ => left % right,
    });

    private static SqlValue Compute(char operation, double left, double right)
    {
        var result = operation switch
        {
            '+' => left + right,
            '-' => left - right,
            '*' => left * right,
            '/' => left / right,
            _ => left % right,
        };
        return double.IsFinite(result) ? SqlValue.Of(result) : SqlValue.Mismatch;
    }
}
