using OssGen.Emulator.Select.Expressions;

namespace OssGen.Emulator.Select.Sql;

/// <summary>A value that a statement selects.</summary>
/// <param name="Value">The value, or null for COUNT(*).</param>
/// <param name="Aggregate">The function that is applied to the values of all rows, or null.</param>
/// <param name="Alias">The name that AS gives the value, or null.</param>
internal sealed record SelectedValue(SqlExpression? Value, SqlAggregate? Aggregate, string? Alias)
{
    /// <summary>The column whose value is selected, possibly converted, or null.</summary>
    public SqlColumn? Column => Value switch
    {
        ColumnExpression column => column.Column,
        CastExpression { Operand: ColumnExpression column } => column.Column,
        _ => null,
    };
}

/// <summary>A SELECT statement.</summary>
internal sealed record SqlStatement
{
    /// <summary>The selected values; empty for <c>*</c>.</summary>
    public required IReadOnlyList<SelectedValue> Selected { get; init; }

    /// <summary>The path to the rows of a JSON document; empty for the document itself.</summary>
    public required IReadOnlyList<PathStep> From { get; init; }

    /// <summary>The condition, or null if all rows are selected.</summary>
    public required SqlExpression? Where { get; init; }

    /// <summary>The maximum number of rows, or null. Rows are limited before they are aggregated.</summary>
    public required long? Limit { get; init; }

    /// <summary>The columns that the statement names.</summary>
    public required IReadOnlyList<SqlColumn> Columns { get; init; }

    public bool SelectsEverything => Selected.Count == 0;

    public bool Aggregates => Selected.Count > 0 && Selected[0].Aggregate is not null;
}
