using System.ComponentModel;

namespace OssGen.Wire;

/// <summary>A document that can't be read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OssXmlException : FormatException
{
    /// <summary>An error with a text only.</summary>
    public OssXmlException()
        : this("The document can't be read.")
    {
    }

    /// <summary>An error with a text only.</summary>
    /// <param name="message">What is wrong.</param>
    public OssXmlException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public OssXmlException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error of a known kind.</summary>
    /// <param name="error">The kind.</param>
    /// <param name="elementName">The element it is about; empty when it is about none.</param>
    /// <param name="message">What is wrong.</param>
    public OssXmlException(OssXmlError error, string elementName, string message)
        : base(message)
    {
        Error = error;
        ElementName = elementName;
    }

    /// <summary>The kind of error.</summary>
    public OssXmlError Error { get; }

    /// <summary>Local name of the element it is about; empty when it is about none.</summary>
    public string ElementName { get; } = "";
}
