using System.Globalization;

namespace OssGen.Benchmarks;

/// <summary>A value that a measurement should have. The report says whether it has; the exit code doesn't depend on it.</summary>
internal readonly record struct Goal
{
    private readonly double _value;
    private readonly bool _isLeast;

    private Goal(double value, bool isLeast) => (_value, _isLeast) = (value, isLeast);

    /// <summary>The measurement should be at least this.</summary>
    public static Goal AtLeast(double value) => new(value, isLeast: true);

    /// <summary>The measurement should be at most this.</summary>
    public static Goal AtMost(double value) => new(value, isLeast: false);

    /// <summary>Whether a measurement meets the goal.</summary>
    public bool IsMet(double measured) => _isLeast ? measured >= _value : measured <= _value;

    /// <summary>The goal, and whether a measurement meets it.</summary>
    public string Of(double measured) => string.Create(
        CultureInfo.InvariantCulture, $"goal {(_isLeast ? ">=" : "<=")} {_value:0.##}: {(IsMet(measured) ? "met" : "not met")}");
}
