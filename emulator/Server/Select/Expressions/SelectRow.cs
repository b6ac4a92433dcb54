using OssGen.Emulator.Select.Values;

namespace OssGen.Emulator.Select.Expressions;

/// <summary>A row of the object. Its source reuses it for the next row.</summary>
internal abstract class SelectRow
{
    /// <summary>Returns the value of a column, or null if the row doesn't have the column.</summary>
    public abstract SqlValue Read(SqlColumn column);

    /// <summary>Determines whether the row has a column.</summary>
    public abstract bool Has(SqlColumn column);
}
