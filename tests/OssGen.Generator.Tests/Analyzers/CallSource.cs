namespace OssGen.Generator.Tests.Analyzers;

/// <summary>C# that calls the client, as tests and the documentation write it.</summary>
internal static class CallSource
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using OssGen;


        """;

    /// <summary>A whole file.</summary>
    public static string File(string declarations) => Usings + declarations.ReplaceLineEndings("\n") + "\n";

    /// <summary>Statements in an asynchronous method that has a client and a stream.</summary>
    public static string Statements(string statements) => File($$"""
        internal static class Example
        {
            internal static async Task RunAsync(OssClient client, Stream destination)
            {
        {{Indented(statements)}}
            }
        }
        """);

    private static string Indented(string statements) =>
        string.Join(
            '\n', statements.ReplaceLineEndings("\n").Split('\n').Select(static line => line.Length == 0 ? line : "        " + line));
}
