using System.Xml.Linq;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Http;

/// <summary>Changes the documents of requests that OSS accepts in a form other than the documented one.</summary>
internal static class DocumentChange
{
    /// <summary>
    /// Returns the changed document, or the document itself if nothing was changed, or it isn't XML, about which the reader of the request
    /// has its own error. Throws OSS's error for a document that has more elements or levels than any of OSS.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="change">Changes the document, and returns whether it did.</param>
    public static ReadOnlyMemory<byte> Apply(ReadOnlyMemory<byte> document, Func<XElement, bool> change)
    {
        var loaded = BoundedXml.Load(document, LoadOptions.PreserveWhitespace, out var excess);
        if (excess is not null)
        {
            throw OssErrors.MalformedXml(excess);
        }

        if (loaded is not { Root: { } root } || !change(root))
        {
            return document;
        }

        using var changed = new MemoryStream();
        loaded.Save(changed, SaveOptions.DisableFormatting);
        return changed.ToArray();
    }
}
