using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using OssGen.Wire.Xml;

namespace OssGen.Tests.Wire;

/// <summary>
/// The reader agrees with System.Xml's. Exceptions: references to surrogates (ours give U+FFFD), the bounds on depth, size and attributes,
/// and other encodings than UTF-8, a document that ends within a character, a declared version that only begins with 1.0, and references to
/// numbers far above U+10FFFF, of which XmlReader reads the low bits (ours refuses them).
/// </summary>
public sealed partial class XmlOracleTests
{
    [Fact]
    public void Agrees_with_XmlReader_on_well_formed_documents() =>
        XmlDocuments.WellFormed.Select(Encoding.UTF8.GetBytes).Sample(Compare, iter: 8_000, print: Show);

    [Fact]
    public void Agrees_with_XmlReader_on_documents_with_unsound_pieces() =>
        XmlDocuments.Unsound.Select(Encoding.UTF8.GetBytes).Sample(Compare, iter: 8_000, print: Show);

    [Fact]
    public void Agrees_with_XmlReader_on_damaged_documents() =>
        XmlDocuments.Mutated.Sample(Compare, iter: 12_000, print: Show);

    [Fact]
    public void Agrees_with_XmlReader_on_nesting_up_to_its_bound() =>
        XmlDocuments.Deep.Select(Encoding.UTF8.GetBytes).Sample(Compare, iter: 500, print: Show);

    [Fact]
    public void Generates_both_accepted_and_refused_documents()
    {
        var accepted = 0;
        var refused = 0;
        Gen.OneOf(XmlDocuments.WellFormed, XmlDocuments.Unsound).Sample(
            document => Interlocked.Increment(ref XmlEvents.Oracle(Encoding.UTF8.GetBytes(document)) is null ? ref refused : ref accepted),
            iter: 1_000);
        Assert.True(accepted > 250 && refused > 250, $"{accepted} accepted, {refused} refused");
    }

    private static void Compare(byte[] document)
    {
        var ours = XmlEvents.Ours(document, out var error);
        if (error?.Error == OssXmlError.LimitExceeded || IsException(document))
        {
            return;
        }

        var oracle = XmlEvents.Oracle(document);
        Assert.True(ours is null == oracle is null, ours is null ? $"Only ours refuses: {error!.Message}" : "Only XmlReader refuses.");
        if (ours is not null && oracle is not null)
        {
            var tolerant = SurrogateReference().IsMatch(Encoding.UTF8.GetString(document));
            Assert.Equal(
                oracle.Select(item => item with { Text = tolerant ? WithoutSurrogates(item.Text) : item.Text }), ours.Select(
                    item => item with { Text = tolerant ? WithoutSurrogates(item.Text) : item.Text }));
        }
    }

    private static string WithoutSurrogates(string text) =>
        string.Concat(text.Select(character => char.IsSurrogate(character) ? '\uFFFD' : character));

    private static bool IsException(byte[] document) =>
        DeclaresOtherEncoding(document) || EndsWithinCharacter(document) || OddVersion().IsMatch(Encoding.Latin1.GetString(document))
        || FarReference().IsMatch(Encoding.Latin1.GetString(document));

    private static bool DeclaresOtherEncoding(byte[] document)
    {
        var declared = DeclaredEncoding().Match(Encoding.Latin1.GetString(document));
        return declared.Success && !declared.Groups[1].Value.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
    }

    private static bool EndsWithinCharacter(byte[] document) =>
        Enumerable.Range(1, Math.Min(3, document.Length))
            .Any(length => Rune.DecodeFromUtf8(document.AsSpan(^length), out _, out _) == OperationStatus.NeedMoreData);

    private static string Show(byte[] document) => string.Concat(Encoding.Latin1.GetString(document)
        .Select(character => character is >= ' ' and <= '~' ? character.ToString() : $"\\x{(int)character:x2}"));

    [GeneratedRegex("&#(x0*d[89a-f]|0*5[5-7])", RegexOptions.IgnoreCase)]
    private static partial Regex SurrogateReference();

    [GeneratedRegex("&#(x0*[1-9a-f][0-9a-f]{6}|0*[1-9][0-9]{7})", RegexOptions.IgnoreCase)]
    private static partial Regex FarReference();

    [GeneratedRegex("^(?:\u00EF\u00BB\u00BF)?<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)[\"']")]
    private static partial Regex DeclaredEncoding();

    [GeneratedRegex("^(?:\u00EF\u00BB\u00BF)?<\\?xml\\s+version\\s*=\\s*[\"']1\\.0[^\"']")]
    private static partial Regex OddVersion();
}
