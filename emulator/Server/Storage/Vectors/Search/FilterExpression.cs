namespace OssGen.Emulator.Storage.Vectors.Search;

/// <summary>A logical expression of the terms of a filter.</summary>
internal abstract record FilterExpression
{
    /// <summary>Determines whether the expression holds.</summary>
    /// <param name="terms">For each term whether it holds, by number.</param>
    public abstract bool Holds(ReadOnlySpan<bool> terms);

    internal sealed record Term(int Number) : FilterExpression
    {
        public override bool Holds(ReadOnlySpan<bool> terms) => terms[Number];
    }

    internal sealed record Not(FilterExpression Negated) : FilterExpression
    {
        public override bool Holds(ReadOnlySpan<bool> terms) => !Negated.Holds(terms);
    }

    internal sealed record All(IReadOnlyList<FilterExpression> Operands) : FilterExpression
    {
        public override bool Holds(ReadOnlySpan<bool> terms)
        {
            foreach (var operand in Operands)
            {
                if (!operand.Holds(terms))
                {
                    return false;
                }
            }

            return true;
        }
    }

    internal sealed record Any(IReadOnlyList<FilterExpression> Operands) : FilterExpression
    {
        public override bool Holds(ReadOnlySpan<bool> terms)
        {
            foreach (var operand in Operands)
            {
                if (operand.Holds(terms))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
