using System.Globalization;

namespace OssGen.Emulator.Select.Values;

/// <summary>A value of a row, or a value that a statement computes.</summary>
internal readonly struct SqlValue
{
    private readonly string? _text;
    private readonly decimal _decimal;
    private readonly long _bits;

    private SqlValue(SqlType type, long bits = 0, decimal number = 0, string? text = null)
    {
        Type = type;
        _bits = bits;
        _decimal = number;
        _text = text;
    }

    public static SqlValue Null => default;

    public static SqlValue Mismatch => new(SqlType.Mismatch);

    public SqlType Type { get; }

    public bool IsNull => Type == SqlType.Null;

    public bool IsMismatch => Type == SqlType.Mismatch;

    /// <summary>Whether the value is true. Null and values of other types aren't.</summary>
    public bool IsTrue => Type == SqlType.Bool && _bits != 0;

    public bool IsNumber => Type is SqlType.Int or SqlType.Double or SqlType.Decimal;

    public bool IsText => Type is SqlType.Field or SqlType.String;

    public long Integer => _bits;

    public string Text => _text ?? "";

    public DateTimeOffset Time => new(_bits, TimeSpan.Zero);

    public static SqlValue Of(bool value) => new(SqlType.Bool, value ? 1 : 0);

    public static SqlValue Of(long value) => new(SqlType.Int, value);

    public static SqlValue Of(double value) => new(SqlType.Double, BitConverter.DoubleToInt64Bits(value));

    public static SqlValue Of(decimal value) => new(SqlType.Decimal, number: value);

    public static SqlValue Of(DateTimeOffset value) => new(SqlType.Timestamp, value.UtcTicks);

    public static SqlValue Of(string text) => new(SqlType.String, text: text);

    public static SqlValue Field(string text) => new(SqlType.Field, text: text);

    /// <summary>Creates the value of a JSON object or array from its JSON text.</summary>
    public static SqlValue Json(string text) => new(SqlType.Json, text: text);

    public double ToDouble() => Type switch
    {
        SqlType.Double => BitConverter.Int64BitsToDouble(_bits),
        SqlType.Decimal => (double)_decimal,
        _ => _bits,
    };

    public decimal ToDecimal() => Type == SqlType.Decimal ? _decimal : _bits;

    /// <summary>Returns the value as a CSV field contains it.</summary>
    public override string ToString() => Type switch
    {
        SqlType.Null or SqlType.Mismatch => "",
        SqlType.Bool => IsTrue ? "true" : "false",
        SqlType.Int => _bits.ToString(CultureInfo.InvariantCulture),
        SqlType.Double => ToDouble().ToString("R", CultureInfo.InvariantCulture),
        SqlType.Decimal => _decimal.ToString(CultureInfo.InvariantCulture),
        SqlType.Timestamp => Time.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
        _ => Text,
    };
}
