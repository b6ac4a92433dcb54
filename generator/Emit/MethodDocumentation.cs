using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits the XML documentation of the client's methods.</summary>
internal static class MethodDocumentation
{
    private const string Token = "Cancels the call, which then throws <see cref=\"global::System.OperationCanceledException\"/>.";

    public static void Operation(SourceWriter writer, TypeNames names, OperationModel operation)
    {
        XmlDoc.SummaryAndRemarks(writer, operation.Documentation, $"Calls {operation.Name}.");
        XmlDoc.Tag(writer, "param name=\"request\"", "The request.");
        XmlDoc.Raw(writer, "param name=\"cancellationToken\"", Token);
        XmlDoc.Tag(writer, "returns", Returns(operation));
        Errors(writer, names, operation);
        ExampleEmitter.Emit(writer, operation);
    }

    public static void Overload(SourceWriter writer, TypeNames names, OperationModel operation)
    {
        XmlDoc.SummaryAndRemarks(writer, operation.Documentation, $"Calls {operation.Name}.");
        Parameters(writer, operation);
        XmlDoc.Raw(writer, "param name=\"cancellationToken\"", Token);
        XmlDoc.Tag(writer, "returns", Returns(operation));
        Errors(writer, names, operation);
    }

    public static void Items(SourceWriter writer, TypeNames names, OperationModel operation, bool request)
    {
        XmlDoc.SummaryAndRemarks(writer, operation.Documentation, $"Calls {operation.Name}.");
        Paging(
            writer,
            names,
            operation,
            request,
            "Each item of all pages, in order; the next page is fetched when the one before is used up.");
    }

    public static void Pages(SourceWriter writer, TypeNames names, OperationModel operation, bool request)
    {
        XmlDoc.SummaryAndRemarks(writer, operation.Documentation, $"Calls {operation.Name}.");
        Paging(writer, names, operation, request, "Each page, in order; the next one is fetched when it is asked for.");
    }

    private static void Paging(SourceWriter writer, TypeNames names, OperationModel operation, bool request, string returns)
    {
        if (request)
        {
            XmlDoc.Tag(writer, "param name=\"request\"", "The request of the first page.");
        }
        else
        {
            Parameters(writer, operation);
        }

        XmlDoc.Raw(writer, "param name=\"cancellationToken\"", Token);
        XmlDoc.Tag(writer, "returns", returns);
        Errors(writer, names, operation);
        XmlDoc.Tag(
            writer,
            $"exception cref=\"{names.Core("OssResponseException")}\"",
            "A page says that more pages follow, but has no token for the next one.");
    }

    private static string Returns(OperationModel operation)
        => ResultShape.IsStream(operation.Result) ? "The result. Dispose it to release the connection." : "The result.";

    /// <summary>
    /// Returns a sentence of the spec as a clause, without its period. The first word begins with a lowercase letter unless it is a name.
    /// </summary>
    private static string Clause(string sentence)
    {
        var text = sentence.Trim().TrimEnd('.');
        var space = text.IndexOf(' ');
        var first = space < 0 ? text : text.Substring(0, space);
        return first.Length > 0 && first.Skip(1).All(static letter => char.IsLower(letter) || letter == '\'')
            ? char.ToLowerInvariant(first[0]) + text.Substring(1)
            : text;
    }

    private static void Parameters(SourceWriter writer, OperationModel operation)
    {
        foreach (var member in MethodEmitter.Required(operation))
        {
            var paragraphs = XmlDoc.Paragraphs(member.Documentation);
            var text = paragraphs.Count > 0 ? paragraphs[0] : PropertyEmitter.Fallback(member);
            XmlDoc.Tag(writer, $"param name=\"{member.ParameterName.TrimStart('@')}\"", text);
        }
    }

    private static void Errors(SourceWriter writer, TypeNames names, OperationModel operation)
    {
        if (operation.Errors.Count == 0)
        {
            return;
        }

        var codes = operation.Errors.Select(static error =>
            $"<c>{XmlDoc.Escape(error.Code)}</c>" + (error.When.Trim().Length == 0 ? "" : $" ({XmlDoc.Text(Clause(error.When))})"));
        XmlDoc.Raw(
            writer,
            $"exception cref=\"{names.Core("OssServiceException")}\"",
            $"OSS answered with an error, such as {string.Join(", ", codes)}.");
    }
}
