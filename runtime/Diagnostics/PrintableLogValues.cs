using System.Collections;
using OssGen.Text;

namespace OssGen.Diagnostics;

/// <summary>The values of a log message and the formatted message. Unprintable characters in strings are escaped.</summary>
internal sealed class PrintableLogValues(
    IReadOnlyList<KeyValuePair<string, object?>> values, string message) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => values.Count;

    public KeyValuePair<string, object?> this[int index] =>
        values[index] is { Value: string text } pair ? new(pair.Key, PrintableText.Escape(text)) : values[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the formatted message.</summary>
    public override string ToString() => message;
}
