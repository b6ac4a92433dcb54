using OssGen.Emulator.Select.Values;

namespace OssGen.Emulator.Select.Expressions;

/// <summary>An expression of a statement. Its properties are computed once: expressions can have thousands of operands.</summary>
internal abstract class SqlExpression(SqlType? type, bool isConstant)
{
    /// <summary>
    /// The type of the value, or null if the type depends on the row. The type of a CSV column is <see cref="SqlType.Field"/>, which adapts
    /// to what the column is used with.
    /// </summary>
    public SqlType? Type { get; } = type;

    /// <summary>Whether the expression reads no column.</summary>
    public bool IsConstant { get; } = isConstant;

    /// <summary>Whether the value can be used as a condition.</summary>
    public bool CanBeCondition => Type is null or SqlType.Bool or SqlType.Null or SqlType.Field;

    /// <summary>Whether the value can be an operand of arithmetic.</summary>
    public bool CanBeNumber => Type is null or SqlType.Null or SqlType.Field or SqlType.Int or SqlType.Double or SqlType.Decimal;

    /// <summary>Whether the value can be a text.</summary>
    public bool CanBeText => Type is null or SqlType.Null or SqlType.Field or SqlType.String;

    public abstract SqlValue Evaluate(SelectRow row);

    /// <summary>Determines whether the values of two expressions can be compared.</summary>
    public static bool AreComparable(SqlExpression left, SqlExpression right) =>
        left.Type is null or SqlType.Null or SqlType.Field || right.Type is null or SqlType.Null or SqlType.Field
        || left.Type == right.Type || (left.CanBeNumber && right.CanBeNumber);
}
