using System.ComponentModel;
using OssGen.Text;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <summary>A document that can't be read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OssXmlException : FormatException
{
    /// <summary>An error of a known kind.</summary>
    /// <param name="error">The kind.</param>
    /// <param name="elementName">The element it is about; empty when it is about none.</param>
    /// <param name="message">What is wrong.</param>
    internal OssXmlException(OssXmlError error, string elementName, string message)
        : base(PrintableText.Escape(message))
    {
        Error = error;
        ElementName = elementName;
    }

    /// <summary>Local name of the element it is about; empty when it is about none.</summary>
    public string ElementName { get; }

    /// <summary>
    /// The number, length or count that is outside the operation's limits for the element; null for other errors.
    /// </summary>
    public double? ValueOutOfRange { get; internal init; }

    /// <summary>The kind of error.</summary>
    internal OssXmlError Error { get; }
}
