"""Passages that can be cited: their vectors, and how the right ones are found for a question.

Nothing here is imported when Django starts: LangChain, onnxruntime and the model load with the first
question.
"""
