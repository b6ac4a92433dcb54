using System.Text;
using OssGen.Text;

namespace OssGen.Tests.Errors;

public sealed class PrintableTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain text 100%", "plain text 100%")]
    [InlineData("日本語 é 😀 \\n", "日本語 é 😀 \\n")]
    [InlineData("a\nb\r\tc", "a\\u000Ab\\u000D\\u0009c")]
    [InlineData("\u001b]0;x\u0007", "\\u001B]0;x\\u0007")]
    [InlineData("\u007f\u0085\u009b", "\\u007F\\u0085\\u009B")]
    [InlineData("\u202eabc\u2066", "\\u202Eabc\\u2066")]
    [InlineData("\u200b\u2028\u2029\ufeff", "\\u200B\\u2028\\u2029\\uFEFF")]
    public void What_steers_a_terminal_or_hides_is_escaped(string text, string expected) =>
        Assert.Equal(expected, PrintableText.Escape(text));

    // As a char, because attributes hold their texts in UTF-8.
    [Theory]
    [InlineData('\ud800', "a\\uD800b")]
    [InlineData('\udfff', "a\\uDFFFb")]
    public void A_lone_surrogate_is_escaped(char surrogate, string expected) =>
        Assert.Equal(expected, PrintableText.Escape($"a{surrogate}b"));

    [Fact]
    public void Every_character_alone_comes_out_printable_and_the_same_if_it_was()
    {
        for (var code = 0; code <= 0x10FFFF; code++)
        {
            var text = Rune.IsValid(code) ? new Rune(code).ToString() : ((char)code).ToString();

            var escaped = PrintableText.Escape(text);

            Assert.True(PrintableText.IsPrintable(escaped), $"U+{code:X4}");
            Assert.True(escaped == text || escaped.StartsWith("\\u", StringComparison.Ordinal), $"U+{code:X4}");
        }
    }

    [Fact]
    public void A_described_exception_has_each_message_on_one_line()
    {
        var failure = new InvalidOperationException("outer\u001b[2J", new InvalidOperationException("inner\r\nforged: line"));

        var text = PrintableText.Describe(failure);

        Assert.Equal(
            "System.InvalidOperationException: outer\\u001B[2J\n ---> System.InvalidOperationException: inner\\u000D\\u000Aforged: line",
            text);
    }
}
