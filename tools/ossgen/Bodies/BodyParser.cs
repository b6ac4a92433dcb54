using OssGen.Tool.Exchanges;

namespace OssGen.Tool.Bodies;

/// <summary>Parses bodies by their first character and Content-Type.</summary>
internal static class BodyParser
{
    /// <exception cref="ExchangeException">The XML or JSON is malformed.</exception>
    internal static BodyDocument Parse(MessageBody body)
    {
        if (body.IsEmpty)
        {
            return BodyDocument.None;
        }

        var text = body.Text.TrimStart();
        return text[0] switch
        {
            '<' when !body.ContentType.Contains("html", StringComparison.Ordinal) => XmlBody.Parse(body),
            '{' => JsonBody.Parse(body),
            '[' when body.ContentType.EndsWith("json", StringComparison.Ordinal) => JsonBody.Parse(body),
            _ => Content(body),
        };
    }

    /// <summary>A body whose text isn't interpreted, such as the content of an object.</summary>
    internal static BodyDocument Content(MessageBody body) => body.IsEmpty ? BodyDocument.None : new(BodyFormat.Text, null, body.Text, []);
}
