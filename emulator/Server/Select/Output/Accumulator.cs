using OssGen.Emulator.Select.Sql;
using OssGen.Emulator.Select.Values;

namespace OssGen.Emulator.Select.Output;

/// <summary>Computes an aggregate from the values of rows. Null values don't count.</summary>
internal sealed class Accumulator(SqlAggregate aggregate)
{
    private long _count;
    private SqlValue _value;

    /// <summary>The aggregate; null if there was no value.</summary>
    public SqlValue Result => aggregate switch
    {
        SqlAggregate.Count => SqlValue.Of(_count),
        SqlAggregate.Avg when _count > 0 => SqlArithmetic.Compute('/', _value, SqlValue.Of(_count)),
        _ => _value,
    };

    /// <summary>Determines whether the aggregate can take a value.</summary>
    public bool Accepts(SqlValue value) => value.IsNull || aggregate == SqlAggregate.Count || value.IsNumber
        || (value.Type == SqlType.Timestamp && aggregate is SqlAggregate.Min or SqlAggregate.Max);

    /// <summary>Adds the value of a row.</summary>
    public void Add(SqlValue value)
    {
        if (value.IsNull && aggregate != SqlAggregate.Count)
        {
            return;
        }

        _count++;
        _value = aggregate switch
        {
            SqlAggregate.Sum => Sum(SqlConversion.To(value, value.Type == SqlType.Int ? SqlType.Decimal : value.Type)),
            SqlAggregate.Avg => Sum(SqlConversion.To(value, value.Type == SqlType.Int ? SqlType.Double : value.Type)),
            SqlAggregate.Min when _value.IsNull || SqlArithmetic.Compare(value, _value).Integer < 0 => value,
            SqlAggregate.Max when _value.IsNull || SqlArithmetic.Compare(value, _value).Integer > 0 => value,
            _ => _value,
        };
    }

    private SqlValue Sum(SqlValue value) => _value.IsNull ? value : SqlArithmetic.Compute('+', _value, value);
}
