namespace OssGen.Generator.Language;

/// <summary>The node of an <c>operation</c> element, which describes a request, a result, and examples of both.</summary>
internal sealed class OperationSpec(ElementSource from) : DeclarationSpec(from)
{
    public override SpecAttribute<string> Name { get; } = from.Required("name", AttributeSyntax.Identifier);

    public SpecAttribute<string> Method { get; } = from.Required("method", AttributeSyntax.Method);

    public SpecAttribute<string> Pattern { get; } = from.Required("path", AttributeSyntax.Name);

    /// <summary>The name of the member that contains the host to which the request is sent.</summary>
    public SpecAttribute<string?> Host { get; } = from.Text("host", AttributeSyntax.Identifier);

    /// <summary>The name of the service to which the operation belongs. If unset, it is that of the file.</summary>
    public SpecAttribute<string?> Service { get; } = from.Text("service", AttributeSyntax.Identifier);

    /// <summary>The resource that is signed in front of the path, in place of those of the service.</summary>
    public SpecAttribute<string?> Resource { get; } = from.Text("resource", AttributeSyntax.Name);

    public SpecAttribute<string?> V1Signed { get; } = from.Text("v1Signed", AttributeSyntax.QueryNames);

    public SpecAttribute<string?> V1Unsigned { get; } = from.Text("v1Unsigned", AttributeSyntax.QueryNames);

    public SpecAttribute<string?> Success { get; } = from.Text("success", AttributeSyntax.Statuses);

    public SpecAttribute<bool?> Md5 { get; } = from.Flag("md5");

    public SpecAttribute<bool?> Idempotent { get; } = from.Flag("idempotent");

    public SpecAttribute<string?> Status { get; } = from.Text("status", AttributeSyntax.OperationStatus);

    public override SpecAttribute<string?> Deprecated { get; } = from.Text("deprecated");

    public IReadOnlyList<LabelSpec> Labels { get; } = from.Children<LabelSpec>("label");

    public IReadOnlyList<ErrorSpec> Errors { get; } = from.Children<ErrorSpec>("error");

    public IReadOnlyList<QuerySpec> Queries { get; } = from.Children<QuerySpec>("query");

    public IReadOnlyList<HeaderSpec> Headers { get; } = from.Children<HeaderSpec>("header");

    public IReadOnlyList<UseSpec> Uses { get; } = from.Children<UseSpec>("use");

    public BodySpec? Body { get; } = from.Child<BodySpec>("body");

    public ResultSpec? Result { get; } = from.Child<ResultSpec>("result");

    public PaginateSpec? Paginate { get; } = from.Child<PaginateSpec>("paginate");

    public IReadOnlyList<ExampleSpec> Examples { get; } = from.Children<ExampleSpec>("example");

    /// <summary>Whether an MD5 of the request body is sent.</summary>
    public bool HasContentMd5 => Md5.Value == true || Body?.Md5.Value == true;

    /// <summary>Returns the child that describes a label, or null when there is none.</summary>
    public LabelSpec? LabelOf(string name) => Labels.FirstOrDefault(label => label.Name.Value == name);
}

/// <summary>The node of an <c>error</c> element, which documents an error code that the operation may return.</summary>
internal sealed class ErrorSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Code { get; } = from.Required("code", AttributeSyntax.Name);
}
