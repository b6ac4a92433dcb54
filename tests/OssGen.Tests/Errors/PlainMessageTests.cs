using OssGen.Text;

namespace OssGen.Tests.Errors;

/// <summary>Messages of exceptions for readers who don't know the parameters of methods.</summary>
public sealed class PlainMessageTests
{
    public static TheoryData<Exception> Failures =>
    [
        new ArgumentException("The key is too long.", "key"),
        new ArgumentOutOfRangeException("key", "The key is too long."),
        new ArgumentException("The key is too long."),
        new ArgumentException("The key is too long.", "key", new FormatException()),
        new InvalidOperationException("The key is too long."),
    ];

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_message_has_no_name_of_a_parameter(Exception failure) =>
        Assert.Equal("The key is too long.", PlainMessage.Of(failure));

    [Fact]
    public void The_value_that_is_out_of_range_stays()
    {
        var failure = new ArgumentOutOfRangeException("count", 5, "The count is too large.");

        Assert.Equal($"The count is too large.{Environment.NewLine}Actual value was 5.", PlainMessage.Of(failure));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void A_missing_value_is_named(string? value)
    {
        var failure = Assert.ThrowsAny<ArgumentException>(() => ArgumentException.ThrowIfNullOrWhiteSpace(value, "path"));

        Assert.EndsWith(" (Parameter 'path')", PlainMessage.Of(failure), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_which_nothing_else_is_said_is_named() =>
        Assert.Contains("(Parameter 'count')", PlainMessage.Of(new ArgumentOutOfRangeException("count")), StringComparison.Ordinal);

    [Fact]
    public void The_name_of_another_parameter_stays()
    {
        const string Message = "The file has the line 'x (Parameter 'y')'.";

        Assert.Equal(Message, PlainMessage.Of(new ArgumentException(Message, "file")));
    }
}
