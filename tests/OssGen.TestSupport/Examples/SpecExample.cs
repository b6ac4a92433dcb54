using System.Xml.Linq;

namespace OssGen.TestSupport.Examples;

/// <summary>One example of an operation, as the spec has it: its messages as they are written, and parsed.</summary>
internal sealed record SpecExample(
    string Operation, string Name, XElement Call, string RequestText, string ResponseText, XElement Returns)
{
    public HttpMessage Request { get; init; } = HttpMessage.Parse(RequestText);

    public HttpMessage Response { get; init; } = HttpMessage.Parse(ResponseText);

    public Type RequestType => TypeOf("Request");

    public Type ResultType => TypeOf("Result");

    private Type TypeOf(string suffix) => typeof(OssClient).Assembly.GetType($"OssGen.{Operation}{suffix}")
        ?? throw new InvalidOperationException($"The client has no type {Operation}{suffix}.");
}
