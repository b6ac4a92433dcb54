using System.ComponentModel;
using OssGen.Text;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <summary>The exception that is thrown when an XML document can't be read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OssXmlException : FormatException
{
    /// <summary>Creates an exception for an error of the given kind.</summary>
    /// <param name="error">The kind of error.</param>
    /// <param name="elementName">The local name of the element that the error is about; empty for none.</param>
    /// <param name="message">The error message.</param>
    internal OssXmlException(OssXmlError error, string elementName, string message)
        : base(PrintableText.Escape(message))
    {
        Error = error;
        ElementName = elementName;
    }

    /// <summary>The local name of the element that caused the error; empty if no element caused the error.</summary>
    public string ElementName { get; }

    /// <summary>
    /// The number, length or count that is outside the operation's limits for the element; null for other errors.
    /// </summary>
    public double? ValueOutOfRange { get; internal init; }

    /// <summary>The kind of error.</summary>
    internal OssXmlError Error { get; }
}
