namespace OssGen.Tests.Wire;

internal sealed record XmlEvent(string Name, int Depth, string Text);
