namespace OssGen.Emulator.Select.Values;

/// <summary>The type of a value in a SelectObject statement.</summary>
internal enum SqlType
{
    /// <summary>A missing or null value.</summary>
    Null,

    /// <summary>The result of an operation on a value that doesn't have the type that the statement requires. The row is skipped.</summary>
    Mismatch,

    /// <summary>The text of a CSV field, which is converted to the type that the statement compares it with.</summary>
    Field,

    /// <summary>A text.</summary>
    String,

    /// <summary>A Boolean value.</summary>
    Bool,

    /// <summary>A 64-bit integer.</summary>
    Int,

    /// <summary>A 64-bit floating-point number.</summary>
    Double,

    /// <summary>A 128-bit decimal number.</summary>
    Decimal,

    /// <summary>A time.</summary>
    Timestamp,

    /// <summary>A JSON object or array, which can only be returned.</summary>
    Json,
}
