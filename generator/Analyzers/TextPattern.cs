using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OssGen.Validation;

namespace OssGen.Generator.Analyzers;

/// <summary>
/// The text of an expression as far as it is known: constants, and between them holes with values that are known only when the code runs.
/// An interpolated string and a concatenation have both.
/// </summary>
internal sealed class TextPattern
{
    /// <summary>A hole as messages show it. It is as long as <see cref="Filler"/>, so that positions in messages are right.</summary>
    private const string ShownHole = "{.}";

    private const string Filler = "aaa";

    // Null for a hole.
    private readonly List<string?> _parts = [];

    private TextPattern()
    {
    }

    /// <summary>Whether the whole text is known.</summary>
    public bool IsConstant => !_parts.Contains(null);

    /// <summary>The text, with <c>{.}</c> in place of what is unknown.</summary>
    public string Shown => Filled(ShownHole);

    /// <summary>Returns the pattern of an expression, or null if no part of its text is known.</summary>
    public static TextPattern? Of(IOperation value)
    {
        value = WithoutConversions(value);
        if (value.ConstantValue.HasValue)
        {
            return value.ConstantValue.Value is string text ? Constant(text) : null;
        }

        if (value is not IInterpolatedStringOperation && !IsConcatenation(value))
        {
            return null;
        }

        var pattern = new TextPattern();
        pattern.Add(value);
        return pattern._parts.TrueForAll(static part => part is null or "") ? null : pattern;
    }

    /// <summary>
    /// Returns what is wrong with the text whatever the values in its holes are, or null if some values may make it valid.
    /// </summary>
    /// <param name="problemOf">Returns what is wrong with a text, or null if it is valid.</param>
    public string? CertainProblem(Func<string, string?> problemOf)
    {
        if (IsConstant)
        {
            return problemOf(Filled(""));
        }

        // The halves of a pair may be divided between a constant and a value.
        return !_parts.Exists(static part => part is not null && HasSurrogate(part))
            && problemOf(Filled("")) is { } shortest && problemOf(Filled("a")) is not null && problemOf(Filled(Filler)) is { } filled
                ? Stated(shortest, filled)
                : null;
    }

    /// <summary>
    /// Returns what can be said whatever the values in the holes are: the length of a text with values in its holes is a lower bound.
    /// </summary>
    private static string Stated(string shortest, string filled) =>
        OssNameProblem.AtLeast(filled) is null ? filled : OssNameProblem.AtLeast(shortest) ?? shortest;

    private static TextPattern Constant(string text)
    {
        var pattern = new TextPattern();
        pattern._parts.Add(text);
        return pattern;
    }

    private void Add(IOperation value)
    {
        value = WithoutConversions(value);
        switch (value)
        {
            case { ConstantValue: { HasValue: true, Value: string text } }:
                _parts.Add(text);
                break;
            case { ConstantValue: { HasValue: true, Value: char character } }:
                _parts.Add(character.ToString());
                break;
            case IInterpolatedStringOperation interpolated:
                foreach (var part in interpolated.Parts)
                {
                    AddPart(part);
                }

                break;
            case IBinaryOperation sum when IsConcatenation(sum):
                Add(sum.LeftOperand);
                Add(sum.RightOperand);
                break;
            default:
                _parts.Add(null);
                break;
        }
    }

    private void AddPart(IInterpolatedStringContentOperation part)
    {
        switch (part)
        {
            case IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } }:
                _parts.Add(text);
                break;
            case IInterpolationOperation { Alignment: null, FormatString: null, Expression: var value }:
                Add(value);
                break;
            default:
                _parts.Add(null);
                break;
        }
    }

    private static bool IsConcatenation(IOperation value) => value is IBinaryOperation
    {
        OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String,
    };

    // The operator of a type may return any text.
    private static IOperation WithoutConversions(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }

    private static bool HasSurrogate(string text)
    {
        foreach (var character in text)
        {
            if (char.IsSurrogate(character))
            {
                return true;
            }
        }

        return false;
    }

    private string Filled(string hole)
    {
        if (_parts is [{ } whole])
        {
            return whole;
        }

        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            text.Append(part ?? hole);
        }

        return text.ToString();
    }
}
