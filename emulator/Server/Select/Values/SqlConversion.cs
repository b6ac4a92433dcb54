using System.Globalization;

namespace OssGen.Emulator.Select.Values;

/// <summary>
/// Converts values between types. A conversion of null is null, as is the conversion of an empty text to another type. A value that can't
/// be converted becomes a mismatch.
/// </summary>
internal static class SqlConversion
{
    public static SqlValue To(SqlValue value, SqlType type, string? timeFormat = null)
    {
        if (value.Type is SqlType.Null or SqlType.Mismatch || value.Type == type)
        {
            return value;
        }

        if (type is SqlType.String or SqlType.Field)
        {
            return value.Type == SqlType.Json ? SqlValue.Mismatch : SqlValue.Of(value.ToString());
        }

        if (value.IsText)
        {
            var text = value.Text.AsSpan().Trim();
            return text.IsEmpty ? SqlValue.Null : Parse(text, type, timeFormat);
        }

        return type switch
        {
            SqlType.Int => ToInteger(value),
            SqlType.Double when value.IsNumber => SqlValue.Of(value.ToDouble()),
            SqlType.Decimal => ToDecimal(value),
            SqlType.Bool when value.IsNumber => SqlValue.Of(value.ToDouble() != 0),
            _ => SqlValue.Mismatch,
        };
    }

    /// <summary>Converts a text to a number, which is an integer if possible. Other values are returned unchanged.</summary>
    public static SqlValue ToNumber(SqlValue value)
    {
        if (value.Type != SqlType.Field)
        {
            return value;
        }

        var integer = To(value, SqlType.Int);
        return integer.IsMismatch ? To(value, SqlType.Double) : integer;
    }

    private static SqlValue Parse(ReadOnlySpan<char> text, SqlType type, string? timeFormat)
    {
        var culture = CultureInfo.InvariantCulture;
        return type switch
        {
            SqlType.Int when long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var integer) => SqlValue.Of(integer),
            SqlType.Double when double.TryParse(text, NumberStyles.Float, culture, out var real) && double.IsFinite(real) =>
                SqlValue.Of(real),
            SqlType.Decimal when decimal.TryParse(text, NumberStyles.Float, culture, out var number) => SqlValue.Of(number),
            SqlType.Bool when bool.TryParse(text, out var flag) => SqlValue.Of(flag),
            SqlType.Timestamp when TimestampFormats.TryParse(text, timeFormat, out var time) => SqlValue.Of(time),
            _ => SqlValue.Mismatch,
        };
    }

    private static SqlValue ToInteger(SqlValue value) => value.Type switch
    {
        SqlType.Bool => SqlValue.Of(value.IsTrue ? 1L : 0L),
        SqlType.Decimal when Math.Truncate(value.ToDecimal()) is >= long.MinValue and <= long.MaxValue and var whole =>
            SqlValue.Of((long)whole),
        SqlType.Double when value.ToDouble() is >= long.MinValue and < long.MaxValue and var real => SqlValue.Of((long)real),
        _ => SqlValue.Mismatch,
    };

    private static SqlValue ToDecimal(SqlValue value) => value.Type switch
    {
        SqlType.Int => SqlValue.Of((decimal)value.Integer),
        SqlType.Double when Math.Abs(value.ToDouble()) < (double)decimal.MaxValue => SqlValue.Of((decimal)value.ToDouble()),
        _ => SqlValue.Mismatch,
    };
}
