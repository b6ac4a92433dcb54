namespace OssGen.Emulator.Select.Sql;

/// <summary>The functions that compute one value from all rows.</summary>
internal enum SqlAggregate
{
    /// <summary>The number of rows.</summary>
    Count,

    /// <summary>The sum of a column.</summary>
    Sum,

    /// <summary>The average of a column.</summary>
    Avg,

    /// <summary>The smallest value of a column.</summary>
    Min,

    /// <summary>The largest value of a column.</summary>
    Max,
}
