using System.ComponentModel;
using OssGen.Text;

namespace OssGen.Wire;

/// <summary>The exception that is thrown when a JSON document can't be read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OssJsonException : FormatException
{
    internal OssJsonException(string propertyPath, string message)
        : base(PrintableText.Escape(message)) => PropertyPath = propertyPath;

    /// <summary>
    /// The path of the property that caused the error, with a slash between names; empty if no property caused the error.
    /// </summary>
    public string PropertyPath { get; }

    /// <summary>Whether the error is the absence of a required property.</summary>
    public bool IsMissing { get; internal init; }

    /// <summary>
    /// The number, length or count that is outside the operation's limits for the property; null for other errors.
    /// </summary>
    public double? ValueOutOfRange { get; internal init; }
}
